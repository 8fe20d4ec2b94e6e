import { coverageMeaning, coverageSentence } from './coverage.js';
import { formatCount } from './format-number.js';
import type { GraphDocument } from './graph-document.js';

type Described = Pick<GraphDocument, 'meta'>;

/** Whether the edges have no direction: ties of a projection, or of a graph that was read so. */
export function hasTies({ meta }: Described): boolean {
  return meta.graph?.directed === false;
}

/** What one edge is called, and several. */
export function edgeWords(document: Described): { readonly one: string; readonly many: string } {
  return hasTies(document) ? { one: 'tie', many: 'ties' } : { one: 'citation', many: 'citations' };
}

/** What one node is called, and several. */
export function nodeWords({ meta }: Described): { readonly one: string; readonly many: string } {
  return meta.projection?.kind === 'co-authorship'
    ? { one: 'author', many: 'authors' }
    : { one: 'work', many: 'works' };
}

/** The graph in one sentence, always shown beside it: for graphs made of references, how much of them is known. */
export function leadSentence(document: Described): string {
  const { part } = document.meta;
  const sentence = sentenceOf(document);
  return part === undefined ? sentence : `${partWords(document)}: ${sentence}`;
}

/** `A part, 34 of 203 works`; of a graph that is whole, nothing. */
export function partWords(document: Described): string {
  const { part } = document.meta;
  if (part === undefined) return '';
  return `A part, ${formatCount(part.works)} of ${formatCount(part.of)} ${nodeWords(document).many}`;
}

function sentenceOf(document: Described): string {
  const { coverage, graph, projection } = document.meta;
  if (graph === undefined) return coverageSentence(coverage);
  const { works, citations } = coverage;
  const nodes = `${formatCount(works.total)} ${works.total === 1 ? nodeWords(document).one : nodeWords(document).many}`;
  const edges = `${formatCount(citations.total)} ${citations.total === 1 ? edgeWords(document).one : edgeWords(document).many}`;
  if (projection === undefined) return `${nodes} and ${edges}, as the file gives them.`;
  const { title, years } = projection;
  const when = years === undefined ? '' : `, ${years[0]}–${years[1]}`;
  return `${title}${when}: ${nodes}, ${edges}.`;
}

/** What that means for the measures, in sentences; those of a part were computed on the whole. */
export function measureMeaning({ meta }: Described): readonly string[] {
  return meta.graph === undefined && meta.part === undefined
    ? coverageMeaning(meta.coverage)
    : meta.coverage.meaning;
}
