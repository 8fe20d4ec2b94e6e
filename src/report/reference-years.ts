import * as Plot from '@observablehq/plot';
import type { CitedOfYear, ReferenceYears, YearPeak } from '../model/findings.js';
import type { GraphDocument } from '../model/graph-document.js';
import { workEntry } from './cited-works.js';
import { figure, plotPicture, swatch } from './figure.js';
import { countOf, formatCount } from './format.js';
import { doiLink, type Html, html, sentences } from './html.js';
import { table } from './table.js';

/** Older years are drawn only from where so small a share of all citations lies before. */
const SHARE_BEFORE = 0.02;
/** Width of the axis, and of a year that is written, in pixels. */
const PLOT_WIDTH = 824;
const LABEL_WIDTH = 36;

/** The years that the references lead to, those that stand out, and what is cited most of them. */
export function referenceYears(document: GraphDocument): Html {
  const found = document.findings?.referenceYears;
  if (found === undefined) return html``;
  const first = firstDrawn(found);
  const before = found.citations.slice(0, first).reduce((sum, count) => sum + count, 0);
  const undrawn =
    before === 0
      ? undefined
      : html` Not drawn: ${countOf(before, 'citation')} to works before ${found.firstYear + first}.`;
  return html`<section><h2>The years the field builds on</h2>
${sentences(found.meaning)}
${figure(picture(found, first), html`${swatch('var(--inferred)')}citations to works of the year ${swatch('var(--missing)')}deviation from the median of the five years around it: where it rises, a year stands out.${undrawn}`)}
${peakTable(document, found)}</section>`;
}

/** The position of the first year that is drawn. */
function firstDrawn({ citations }: ReferenceYears): number {
  const total = citations.reduce((sum, count) => sum + count, 0);
  let before = 0;
  for (const [at, count] of citations.entries()) {
    before += count;
    if (before > SHARE_BEFORE * total) return at;
  }
  return 0;
}

/** The peaks whose years have room: where two stand closer than `apart` years, the higher one. */
function labelled(peaks: readonly YearPeak[], apart: number): YearPeak[] {
  const kept: YearPeak[] = [];
  for (const peak of [...peaks].sort((a, b) => b.deviation - a.deviation || a.year - b.year)) {
    if (kept.every(({ year }) => Math.abs(year - peak.year) >= apart)) kept.push(peak);
  }
  return kept;
}

function picture({ firstYear, citations, deviations, peaks }: ReferenceYears, first: number): Html {
  const years = citations
    .map((count, at) => ({ year: firstYear + at, count, deviation: deviations[at] ?? 0 }))
    .slice(first);
  const drawn = peaks.filter(({ year }) => year >= firstYear + first);
  const words = drawn.map(({ year, citations }) => `${year} (${citations})`).join(', ');
  const [from, to] = [firstYear + first, firstYear + citations.length - 1];
  return plotPicture(
    {
      width: 880,
      height: 280,
      marginLeft: 44,
      marginRight: 12,
      marginTop: 20,
      x: { domain: [from - 0.7, to + 0.7], tickFormat: 'd', ticks: 10, tickSize: 0, label: null },
      y: { grid: true, ticks: 5, tickSize: 0, label: null, tickFormat: 'd' },
      marks: [
        Plot.rectY(years, {
          x1: ({ year }: (typeof years)[number]) => year - 0.4,
          x2: ({ year }: (typeof years)[number]) => year + 0.4,
          y: 'count',
          fill: 'var(--inferred)',
        }),
        Plot.ruleY([0], { stroke: 'var(--line)' }),
        Plot.lineY(years, { x: 'year', y: 'deviation', stroke: 'var(--missing)', strokeWidth: 1.75 }),
        Plot.text(labelled(drawn, (LABEL_WIDTH * years.length) / PLOT_WIDTH), {
          x: 'year',
          y: 'citations',
          text: ({ year }) => String(year),
          dy: -8,
          fontWeight: 600,
          stroke: 'var(--background)',
          strokeWidth: 4,
        }),
      ],
    },
    `Citations by year of the cited work from ${from} to ${to}. ${words === '' ? 'No year stands out' : `Years that stand out: ${words}`}.`,
  );
}

function peakTable(document: GraphDocument, { peaks }: ReferenceYears): Html {
  if (peaks.length === 0) return html``;
  return table(
    'Years that stand out, and what is cited most of them',
    [
      { heading: 'Year' },
      { heading: 'citations', numeric: true },
      { heading: 'above the median', numeric: true },
      { heading: 'Cited most, with citations' },
    ],
    peaks.map(({ year, citations, deviation, works }) => [
      year,
      formatCount(citations),
      formatCount(deviation),
      works.map((work) => entry(document, work)),
    ]),
    'wide',
  );
}

function entry(document: GraphDocument, { label, work, doi, citations }: CitedOfYear): Html {
  const named = doi === undefined ? html`${label}` : doiLink(doi, label);
  const told = work === undefined ? html`<span class="title">${named}</span>` : workEntry(document, work);
  return html`<div class="cited"><span class="work">${told}</span><span class="value">${formatCount(citations)}</span></div>`;
}
