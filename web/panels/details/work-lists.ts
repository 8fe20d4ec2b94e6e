import { html, nothing } from 'lit';
import { hasTies } from '../../../src/model/edge-words.js';
import type { GraphDocument } from '../../../src/model/graph-document.js';
import { listOfWork, listWords, sourceAddress } from '../../../src/model/list-source-words.js';
import { citationFact } from '../../text/citation-fact.js';
import type { PanelContext } from '../panel.js';
import { type WorkList, workList } from './work-list.js';

/** The works that a work cites and those that cite it, or those it is tied to, to walk along. */
export function workLists(context: PanelContext, work: number) {
  const { document } = context.index;
  if (hasTies(document)) return tiedWorks(context, work);
  const { source, target } = document.edges;
  const rows = context.index.citationRows();
  const cites = byOther(rows.from(work), target);
  const citedBy = byOther(rows.to(work), source);
  const list = listOf(context);
  return [
    list(cites, {
      id: 'cites',
      title: 'Cites here',
      empty: document.nodes.hasReferenceList[work] === true ? 'It cites none of these works.' : '',
      note: listNote(context, work),
    }),
    list(citedBy, {
      id: 'cited-by',
      title: 'Cited here by',
      empty: 'None of these works is known to cite it.',
      note: citingNote(context, [...citedBy.keys()]),
    }),
  ];
}

/** Whether the list of a work is known; of one that a library tells, where it was read. */
function listNote({ index: { document } }: PanelContext, work: number) {
  const row = listOfWork(document, work);
  if (row === undefined) return referenceListWords(document, work);
  const address = sourceAddress(row);
  return html`Its reference list comes from a library, ${listWords(row)}:
    ${
      address === undefined
        ? html`<bdi>${row.source}</bdi>`
        : html`<a href=${address} target="_blank" rel="noopener noreferrer">source</a>`
    }.
    ${row.note ?? nothing}`;
}

/** Whose word the citations of a work are, where lists of a library tell some of them. */
function citingNote({ index: { document } }: PanelContext, citing: readonly number[]) {
  const told = citing.filter((work) => listOfWork(document, work) !== undefined).length;
  if (told === 0) return undefined;
  const which = told === citing.length ? 'These citations stand' : `${told} of these citations stand`;
  return `${which} in reference lists that a library holds: each citing work names edition and source.`;
}

/** The citation that leads to each work at the other end. */
function byOther(citations: Int32Array, ends: readonly number[]): Map<number, number> {
  return new Map(Array.from(citations, (citation) => [ends[citation] ?? -1, citation]));
}

/** The more important first. */
function listOf(context: PanelContext) {
  const { document, importanceRank } = context.index;
  return (citations: ReadonlyMap<number, number>, words: Omit<WorkList, 'works' | 'aside'>) => {
    const rank = importanceRank();
    const works = [...citations.keys()].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
    const aside = (other: number) => citationFact(document, citations.get(other) ?? -1);
    return workList(context, { ...words, works, aside });
  };
}

/** Strongest first. */
function tiedWorks(context: PanelContext, work: number) {
  const { document, importanceRank } = context.index;
  const { source, target, weight = [] } = document.edges;
  const rows = context.index.citationRows();
  const citations = new Map([...byOther(rows.from(work), target), ...byOther(rows.to(work), source)]);
  const strength = (other: number) => weight[citations.get(other) ?? -1] ?? 1;
  const rank = importanceRank();
  const works = [...citations.keys()].sort(
    (a, b) => strength(b) - strength(a) || (rank[a] ?? 0) - (rank[b] ?? 0),
  );
  return workList(context, {
    id: 'cites',
    title: 'Tied to',
    works,
    empty: 'It is tied to none of the others.',
    aside: (other) => citationFact(document, citations.get(other) ?? -1),
  });
}

/**
 * Whether the reference list of a work is known, in a sentence; undefined for graphs of files, which tell nothing
 * of lists.
 */
export function referenceListWords(
  { nodes, meta }: Pick<GraphDocument, 'nodes' | 'meta'>,
  work: number,
): string | undefined {
  if (meta.graph !== undefined) return undefined;
  if (nodes.hasReferenceList[work] === true) return 'Its own reference list is known.';
  const status = nodes.status[work];
  return status === 'resolved' || status === 'matched'
    ? 'Its publisher deposited no reference list, so what it cites is not known.'
    : 'No record of it is held, so what it cites is not known.';
}
