import { defined } from '../model/defined.js';
import { type Reference, referenceText } from '../model/reference.js';
import type { WorkColumns } from '../model/work-columns.js';

/** What people know a work by. */
export interface NamedWork {
  readonly label: string;
  readonly doi?: string;
  readonly author?: string;
  readonly year?: number;
  readonly containerTitle?: string;
  /** Index into the works, when it is one of them. */
  readonly work?: number;
}

/** Names what is cited: a work of the graph by its attributes, any other as the reference does. */
export function nameTarget(
  nodes: WorkColumns,
  { work, reference }: { readonly work?: number | undefined; readonly reference: Reference },
): NamedWork {
  if (work === undefined) {
    const { doi, title, author, year, containerTitle } = reference;
    return { label: title ?? referenceText(reference), ...defined({ doi, author, year, containerTitle }) };
  }
  return {
    label: nodes.label[work] ?? '',
    ...defined({
      doi: nodes.doi[work],
      author: nodes.authors[work]?.[0],
      year: nodes.year[work],
      containerTitle: nodes.containerTitle[work],
    }),
    work,
  };
}
