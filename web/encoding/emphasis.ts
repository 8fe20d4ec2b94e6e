import { hasTies } from '../../src/model/edge-words.js';
import type { DocumentIndex } from '../document/document-index.js';
import { isDimension } from '../document/work-groups.js';
import type { ColoringId } from './colorings.js';

/** How a citation reads from one work to another: it is cited by that, it cites it, or they are tied. */
export type Direction = 'citing' | 'cited' | 'tie';

/** Why a citation is drawn strongly: it reaches the work looked at, is made by it, or is on the way to another. */
export type CitationKind = Direction | 'survey' | `path-${Direction}`;

/** What is looked at, for a moment or for longer: it is drawn sharply over everything else. */
export interface Emphasis {
  readonly works: ReadonlySet<number>;
  /** By number of the citation. */
  readonly citations: ReadonlyMap<number, CitationKind>;
  /** Whether everything else steps back. */
  readonly fades: boolean;
}

/** Two works held against each other, and what lies between them. */
export interface Between {
  readonly works: Iterable<number>;
  /** By number of the citation, as it reads on the way from the first work. */
  readonly citations: ReadonlyMap<number, Direction>;
}

/** What the reader looks at: parts of the state. */
export interface Attention {
  /** The work under the pointer. */
  readonly hovered: number | null;
  readonly selected: number | null;
  /** The author who is shown in the place of the selected work. */
  readonly author: string | null;
  /** Keys of the legend entry under the pointer. */
  readonly pointedKeys: readonly string[] | null;
  readonly colorBy: ColoringId;
}

/** What an emphasis follows from, besides the document and the reader's attention. */
export interface EmphasisInput {
  /** Works that pass the filters. */
  readonly passing: readonly boolean[];
  /** What lies between the selected work and another one, while both are held against each other. */
  readonly between?: Between | undefined;
  /** The work whose neighbourhood alone passes the filters, if any is kept. */
  readonly keptAround?: number | undefined;
}

/**
 * What is looked at: the entry of the legend under the pointer, else the work under it, else the works of an author, else
 * the way between two works, else the selected work; null when there is nothing. O(degree), of a legend entry O(V).
 */
export function emphasisOf(
  index: DocumentIndex,
  attention: Attention,
  input: EmphasisInput,
): Emphasis | null {
  const { hovered, author, pointedKeys, colorBy } = attention;
  if (pointedKeys !== null && isDimension(colorBy)) {
    const { codes, codeOf } = index.groups(colorBy);
    const pointed = new Set(pointedKeys.map((key) => codeOf.get(key)));
    const works = new Set<number>();
    for (let work = 0; work < index.size; work += 1)
      if (input.passing[work] === true && pointed.has(codes[work])) works.add(work);
    return { works, citations: new Map(), fades: true };
  }
  if (hovered === null && author !== null) {
    const theirs = index.authors().find(author)?.works ?? [];
    const works = new Set(theirs.filter((work) => input.passing[work] === true));
    return { works, citations: new Map(), fades: works.size > 0 };
  }
  if (hovered === null && input.between !== undefined) {
    const citations = new Map<number, CitationKind>();
    for (const [citation, direction] of input.between.citations) citations.set(citation, `path-${direction}`);
    return { works: new Set(input.between.works), citations, fades: true };
  }
  const selected = author === null ? attention.selected : null;
  const centre = hovered ?? selected;
  return centre === null ? null : around(index, centre, { ...input, selected });
}

/**
 * A work, the works beside it and the citations between; of a neighbourhood that is kept, all of it. Where it stands beside most works, as a survey
 * does, or beside none, the others stay as they are: there is nothing to tell apart.
 */
function around(
  index: DocumentIndex,
  centre: number,
  { passing, keptAround, selected }: EmphasisInput & { readonly selected: number | null },
): Emphasis {
  const { nodes, edges } = index.document;
  const ties = hasTies(index.document);
  const rows = index.citationRows();
  const works = new Set<number>([centre]);
  const citations = new Map<number, CitationKind>();
  const add = (citation: number, other: number, kind: CitationKind) => {
    if (passing[other] !== true || passing[centre] !== true) return;
    citations.set(citation, kind);
    if (nodes.isSeed[other] !== true) works.add(other);
  };
  const centreIsSeed = nodes.isSeed[centre] === true;
  for (const citation of rows.from(centre))
    add(citation, edges.target[citation] ?? 0, ties ? 'tie' : centreIsSeed ? 'survey' : 'cited');
  for (const citation of rows.to(centre)) {
    const other = edges.source[citation] ?? 0;
    add(citation, other, ties ? 'tie' : nodes.isSeed[other] === true ? 'survey' : 'citing');
  }
  if (centre === keptAround)
    for (let work = 0; work < index.size; work += 1)
      if (passing[work] === true && nodes.isSeed[work] !== true) works.add(work);
  const beside = works.size - 1;
  if (selected !== null) works.add(selected);
  return { works, citations, fades: beside > 0 && beside * 2 < index.workCount };
}
