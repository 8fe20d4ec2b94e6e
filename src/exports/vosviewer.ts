import { CiteloomError } from '../errors.js';
import { capitalized } from '../model/code-words.js';
import { edgeWords, hasTies, leadSentence, nodeWords } from '../model/edge-words.js';
import type { GraphDocument } from '../model/graph-document.js';
import { type Notice, noticesAbout, noticesOf } from '../model/notices.js';
import { citationEnds } from './attributes.js';
import type { ExportFormat } from './contract.js';
import { exportedPositions } from './exported-positions.js';
import { type Groups, groupWorks } from './groups.js';
import { escapeXml } from './xml.js';

const FEWEST_ITEMS = 3;
const LARGEST_CLUSTER = 1000;

/** Attributes by which VOSviewer may colour. */
const SCORES = [
  'year',
  'isReferencedByCount',
  'inDegree',
  'outDegree',
  'pageRank',
  'betweenness',
  'hub',
  'authority',
] as const;

/**
 * A map for VOSviewer: works as items in their communities (else venues), citations as links.
 *
 * Links have no direction there: two works that cite each other are one link of strength 2; a tie is as strong
 * as it weighs. Weights count the links of this file; a score that a work lacks is null, since every item must have every key.
 * @see https://www.vosviewer.com/documentation/Manual_VOSviewer_1.6.20.pdf
 */
export const vosviewer: ExportFormat = {
  id: 'vosviewer',
  title: 'VOSviewer JSON',
  kind: 'graph',
  fileName: 'graph.vosviewer.json',
  description: 'A map of the works by community or venue; VOSviewer shows citations without direction.',
  opensIn: ['VOSviewer', 'VOSviewer Online'],
  obstacle,
  write: writeVosviewer,
};

function obstacle({ nodes }: GraphDocument): string | undefined {
  const works = nodes.id.length;
  if (works >= FEWEST_ITEMS) return undefined;
  return `VOSviewer needs at least ${FEWEST_ITEMS} items; the graph has ${works}.`;
}

function* writeVosviewer(document: GraphDocument): Generator<string> {
  const reason = obstacle(document);
  if (reason !== undefined)
    throw new CiteloomError('EXPORT_FAILED', reason, { hint: 'Choose another format, such as graphml.' });
  const groups = groupWorks(document);
  const item = itemWriter(document, groups);
  yield `{"config":${JSON.stringify(configuration(document, groups))},\n`;
  yield `"info":${JSON.stringify(information(document, groups))},\n"network":{\n"items":[`;
  for (const index of document.nodes.id.keys()) yield `${index === 0 ? '\n' : ',\n'}${item(index)}`;
  yield '\n],\n"links":[';
  let before = '\n';
  for (const link of links(document)) {
    yield before + JSON.stringify(link);
    before = ',\n';
  }
  yield `\n],\n"clusters":${JSON.stringify(clusters(groups))}\n}}\n`;
}

function itemWriter(document: GraphDocument, groups: Groups): (index: number) => string {
  const { nodes } = document;
  const places = exportedPositions(document);
  const own = (document.own?.attributes ?? []).filter(({ type }) => type === 'int' || type === 'double');
  const weights = presentWeights(document);
  const scores = SCORES.filter((name) => nodes[name].some((value) => value !== null));
  return (index) => {
    const cluster = groups.of[index] ?? Number.POSITIVE_INFINITY;
    return JSON.stringify({
      id: nodes.id[index],
      label: nodes.label[index],
      description: description(document, index),
      url: nodes.url[index] ?? undefined,
      x: places.x[index],
      y: places.y[index],
      cluster: cluster <= LARGEST_CLUSTER ? cluster : undefined,
      weights: Object.fromEntries(weights.map(([name, counts]) => [name, counts[index] ?? 0])),
      scores: Object.fromEntries([
        ...scores.map((name) => [name, nodes[name][index] ?? null]),
        ...own.map(({ name, values }) => [name, values[index] ?? null]),
      ]),
    });
  };
}

/** Counts of the edges of this file, seeds included; one that is 0 everywhere would scale every item away. */
function presentWeights(document: GraphDocument): (readonly [string, readonly number[]])[] {
  const { nodes, edges } = document;
  const citations = nodes.id.map(() => 0);
  const references = nodes.id.map(() => 0);
  for (const [index, source] of edges.source.entries()) {
    const target = edges.target[index] ?? -1;
    references[source] = (references[source] ?? 0) + 1;
    citations[target] = (citations[target] ?? 0) + 1;
  }
  const ties = citations.map((count, index) => count + (references[index] ?? 0));
  const weights: (readonly [string, readonly number[]])[] = hasTies(document)
    ? [['ties', ties]]
    : [
        ['citations', citations],
        ['references', references],
      ];
  return weights.filter(([, counts]) => counts.some((count) => count > 0));
}

/** Pairs of works between which there are citations, with their number, in document order. */
function* links(document: GraphDocument): Generator<object> {
  const { nodes, edges } = document;
  const pairs = new Map<number, { source_id: string; target_id: string; strength: number }>();
  let index = 0;
  for (const [source_id, target_id] of citationEnds(document)) {
    const source = edges.source[index] ?? 0;
    const target = edges.target[index] ?? 0;
    const own = edges.weight?.[index] ?? 1;
    const pair = Math.min(source, target) * nodes.id.length + Math.max(source, target);
    const link = pairs.get(pair);
    if (link === undefined) pairs.set(pair, { source_id, target_id, strength: own });
    else link.strength += own;
    index += 1;
  }
  yield* pairs.values();
}

function description({ nodes }: GraphDocument, index: number): string {
  const rows: readonly (readonly [name: string, value: string | number | null | undefined])[] = [
    ['Title', nodes.title[index] ?? nodes.label[index]],
    ['Authors', nodes.authors[index]?.join('; ')],
    ['Venue', nodes.venue[index]],
    ['Year', nodes.year[index]],
    ['DOI', nodes.doi[index]],
    ...noticesOf(nodes.updates[index]).map((notice) => ['Notice', noticeText(notice, ': ')] as const),
    ...noticesAbout(nodes.updatesWork?.[index]).map((notice) => ['Notice', noticeText(notice, ' ')] as const),
  ];
  const cells = rows
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `<tr><td>${name}:</td><td>${escapeXml(String(value))}</td></tr>`);
  return `<table>${cells.join('')}</table>`;
}

function clusters({ labels }: Groups): { cluster: number; label: string }[] {
  return labels.slice(0, LARGEST_CLUSTER).map((label, index) => ({ cluster: index + 1, label }));
}

function configuration(document: GraphDocument, { by }: Groups): object {
  const { one, many } = edgeWords(document);
  const [link, links] = [capitalized(one), capitalized(many)];
  const weighted = document.edges.weight !== undefined;
  return {
    terminology: {
      item: capitalized(nodeWords(document).one),
      items: capitalized(nodeWords(document).many),
      ...{ link, links },
      link_strength: weighted ? `Weight of the ${one}` : links,
      total_link_strength: weighted ? `Total weight of the ${many}` : `Total ${many}`,
      cluster: by === 'community' ? 'Community' : 'Venue',
      clusters: by === 'community' ? 'Communities' : 'Venues',
    },
  };
}

function information(document: GraphDocument, { by }: Groups): object {
  const { meta } = document;
  if (meta.graph !== undefined)
    return { title: meta.title, description: `${escapeXml(leadSentence(document))} Clustered by ${by}.` };
  return {
    title: meta.title,
    description: `Works cited by ${escapeXml(meta.title)}, clustered by ${by}. Links are citations; VOSviewer shows them without direction.`,
  };
}

function noticeText({ text, doi }: Notice, separator: string): string {
  return doi === undefined ? text : `${text}${separator}${doi}`;
}
