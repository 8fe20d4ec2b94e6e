import { html, nothing } from 'lit';
import { hasTies } from '../../../src/model/edge-words.js';
import type { GraphDocument } from '../../../src/model/graph-document.js';
import { listOfWork, listWords, sourceAddress } from '../../../src/model/list-source-words.js';
import { citationFact } from '../../text/citation-fact.js';
import { counted } from '../../text/wording.js';
import type { PanelContext } from '../panel.js';
import { type WorkList, workList } from './work-list.js';
import { workOrders } from './work-orders.js';

/** How many works are shown of each list before more are asked for. */
const FIRST = 5;

/** The works that cite a work and those that it cites, or those it is tied to, to walk along. */
export function workLists(context: PanelContext, work: number) {
  const { document } = context.index;
  if (hasTies(document)) return tiedWorks(context, work);
  const { source, target } = document.edges;
  const rows = context.index.citationRows();
  const cites = byOther(rows.from(work), target);
  const citedBy = byOther(rows.to(work), source);
  const list = listOf(context);
  return [
    list(citedBy, {
      id: 'cited-by',
      title: 'Cited here by',
      empty: 'None of these works is known to cite it.',
      note: citingNote(context, work, [...citedBy.keys()]),
    }),
    list(cites, {
      id: 'cites',
      title: 'Cites here',
      empty: document.nodes.hasReferenceList[work] === true ? 'It cites none of these works.' : '',
      note: listNote(context, work),
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

/** How often it is cited everywhere, and whose word citations are that lists of a library tell. */
function citingNote({ index: { document } }: PanelContext, work: number, citing: readonly number[]) {
  const everywhere = document.nodes.isReferencedByCount[work];
  const told = citing.filter((other) => listOfWork(document, other) !== undefined).length;
  const which = told === citing.length ? 'These citations stand' : `${told} of these citations stand`;
  const notes = [
    everywhere == null ? '' : `Everywhere: ${counted(everywhere, 'citation')}, as its record counts them.`,
    told === 0
      ? ''
      : `${which} in reference lists that a library holds: each citing work names edition and source.`,
  ].filter((note) => note !== '');
  return notes.length === 0 ? undefined : notes.join(' ');
}

/** The citation that leads to each work at the other end. */
function byOther(citations: Int32Array, ends: readonly number[]): Map<number, number> {
  return new Map(Array.from(citations, (citation) => [ends[citation] ?? -1, citation]));
}

function listOf(context: PanelContext) {
  const { index } = context;
  return (
    citations: ReadonlyMap<number, number>,
    words: Omit<WorkList, 'works' | 'aside' | 'orders' | 'first'>,
  ) => {
    const works = [...citations.keys()];
    const aside = (other: number) => citationFact(index.document, citations.get(other) ?? -1);
    return workList(context, { ...words, works, aside, orders: workOrders(index, works), first: FIRST });
  };
}

/** Strongest first. */
function tiedWorks(context: PanelContext, work: number) {
  const { index } = context;
  const { source, target, weight = [] } = index.document.edges;
  const rows = index.citationRows();
  const citations = new Map([...byOther(rows.from(work), target), ...byOther(rows.to(work), source)]);
  const strength = (other: number) => weight[citations.get(other) ?? -1] ?? 1;
  const works = [...citations.keys()];
  const [byRank, ...orders] = workOrders(index, works);
  const compare = (a: number, b: number) => strength(b) - strength(a) || (byRank?.compare(a, b) ?? a - b);
  return workList(context, {
    id: 'cites',
    title: 'Tied to',
    works,
    orders: [{ title: 'Strongest', compare }, ...orders],
    empty: 'It is tied to none of the others.',
    aside: (other) => citationFact(index.document, citations.get(other) ?? -1),
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
