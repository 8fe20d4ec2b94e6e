import type { GraphDocument, ProjectionInfo } from '../model/graph-document.js';
import { workEntry } from './cited-works.js';
import { formatMeasure } from './format.js';
import { type Html, html } from './html.js';
import { table } from './table.js';

const MOST_TIES = 20;

const WEIGHTS: Readonly<Record<ProjectionInfo['normalization'], string>> = {
  none: 'Weights are counts',
  'association-strength':
    'Weights are association strengths: how many times the count is what chance would give',
  cosine: 'Weights are cosines: the count over the geometric mean of how often each occurs',
};

/** How ties came about, and the strongest of them; nothing for a graph without weights. */
export function ties(document: GraphDocument): Html {
  const { projection } = document.meta;
  const strongest = strongestTies(document);
  if (strongest.length === 0) return html``;
  const rows = strongest.map(({ source, target, weight }) => [
    workEntry(document, source),
    workEntry(document, target),
    formatMeasure(weight),
  ]);
  const columns = [{ heading: 'one' }, { heading: 'the other' }, { heading: 'weight', numeric: true }];
  return html`<section><h2>The strongest ties</h2>
${projection === undefined ? undefined : html`<p>${projection.description} ${howWeighed(projection)}</p>`}
${table('Ties by weight', columns, rows, 'texts')}</section>`;
}

function howWeighed({ normalization, minWeight, top, years }: ProjectionInfo): string {
  const bounds = [
    ...(minWeight > 0 ? [`weaker ones than ${minWeight} are left out`] : []),
    ...(top === undefined ? [] : [`only the ${top} strongest of each are kept`]),
    ...(years === undefined ? [] : [`from the years ${years[0]} to ${years[1]}`]),
  ];
  return `${[WEIGHTS[normalization], ...bounds].join('; ')}.`;
}

/** Strongest first, of equals in document order. */
function strongestTies({ edges }: GraphDocument) {
  const { source, target, weight = [] } = edges;
  return [...weight.keys()]
    .sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b)
    .slice(0, MOST_TIES)
    .map((tie) => ({ source: source[tie] ?? 0, target: target[tie] ?? 0, weight: weight[tie] ?? 0 }));
}
