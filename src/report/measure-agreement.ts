import type { Agreement } from '../model/findings.js';
import { formatCorrelation } from '../model/format-number.js';
import type { GraphDocument } from '../model/graph-document.js';
import { workEntry } from './cited-works.js';
import { figure } from './figure.js';
import { countOf, formatCount } from './format.js';
import { type HeatCell, heatMap } from './heat-map.js';
import { type Html, html, sentences } from './html.js';
import { table } from './table.js';

/** Whether the measures rank the works alike, and the works on which those two disagree that agree least. */
export function measureAgreement(document: GraphDocument): Html {
  const agreement = document.findings?.agreement;
  if (agreement === undefined) return html``;
  return html`<section><h2>How the measures agree</h2>
${sentences(agreement.meaning)}
${figure(picture(agreement), html`Spearman’s ρ between the rankings by each two measures: 1 when they rank the works alike, 0 when one says nothing of the other, below 0 when they rank them the other way round. Works are compared that have both values.`)}
${divergence(document, agreement)}</section>`;
}

function picture({ measures, rho, meaning }: Agreement): Html {
  const titles = measures.map(({ title }) => title);
  const cells = rho.flatMap((row, at) =>
    row.slice(0, at).map(
      (value, column): HeatCell => ({
        row: at - 1,
        column,
        text: value === null ? '–' : formatCorrelation(value),
        depth: Number((value ?? 0).toFixed(2)),
      }),
    ),
  );
  return heatMap({
    rows: titles.slice(1),
    columns: titles.slice(0, -1),
    cells,
    label: `Rank correlations of ${countOf(measures.length, 'measure')}. ${meaning.join(' ')}`,
  });
}

function divergence(document: GraphDocument, { measures, divergent }: Agreement): Html {
  if (divergent.length === 0) return html``;
  const title = (attribute: string) =>
    measures.find((measure) => measure.attribute === attribute)?.title ?? '';
  return table(
    'Works that stand high by one of the two measures that agree least, and low by the other',
    [
      { heading: 'Work' },
      { heading: 'High by' },
      { heading: 'rank', numeric: true },
      { heading: 'Low by' },
      { heading: 'rank', numeric: true },
    ],
    divergent.map(({ work, high, highRank, low, lowRank }) => [
      html`<span class="found">${workEntry(document, work)}</span>`,
      title(high),
      formatCount(highRank),
      title(low),
      formatCount(lowRank),
    ]),
    'wide',
  );
}
