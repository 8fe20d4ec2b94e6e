import type { WorkAttributes } from './citation-graph.js';
import type { PersonName } from './person-name.js';
import { parseName } from './text/parse-name.js';
import type { WorkColumns } from './work-columns.js';

/** What is known of who made a work, as display names and in parts. */
export type Credited = Pick<
  WorkAttributes,
  'authors' | 'authorParts' | 'authorsComplete' | 'editors' | 'editorParts'
>;

/** By whom a work is cited: its authors, else its editors. */
export interface WorkCredit {
  /** At least one. */
  readonly names: readonly PersonName[];
  readonly role: 'author' | 'editor';
  /** Whether these are all. */
  readonly isComplete: boolean;
}

/** By whom a work is cited; undefined where nobody is known. */
export function creditOf(work: Credited): WorkCredit | undefined {
  const authors = authorNames(work);
  if (authors.length > 0)
    return { names: authors, role: 'author', isComplete: work.authorsComplete !== false };
  const editors = editorNames(work);
  return editors.length === 0 ? undefined : { names: editors, role: 'editor', isComplete: true };
}

/** The authors in the parts that their source gives, else as their display names tell. */
export function authorNames({ authorParts, authors }: Credited): readonly PersonName[] {
  return authorParts ?? authors?.map(parseName) ?? [];
}

/** The editors in the parts that their source gives, else as their display names tell. */
export function editorNames({ editorParts, editors }: Credited): readonly PersonName[] {
  return editorParts ?? editors?.map(parseName) ?? [];
}

/** The columns that tell who made the works. */
export type CreditColumns = Pick<WorkColumns, keyof Credited>;

/** What the columns tell of who made a work. */
export function creditedIn(nodes: CreditColumns, work: number): Credited {
  const [authors, authorParts] = [nodes.authors[work], nodes.authorParts?.[work]];
  const [editors, editorParts] = [nodes.editors?.[work], nodes.editorParts?.[work]];
  const complete = nodes.authorsComplete[work];
  return {
    ...(authors == null ? {} : { authors }),
    ...(authorParts == null ? {} : { authorParts }),
    ...(complete == null ? {} : { authorsComplete: complete }),
    ...(editors == null ? {} : { editors }),
    ...(editorParts == null ? {} : { editorParts }),
  };
}
