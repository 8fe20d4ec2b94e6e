import * as Plot from '@observablehq/plot';
import type { GraphDocument } from '../model/graph-document.js';
import { citedWorks } from './cited-works.js';
import { figure, plotPicture, swatch } from './figure.js';
import { countOf } from './format.js';
import { type Html, html } from './html.js';

/** How many ticks there is room for. */
const MOST_TICKS = 14;

/** A bar for each year, the works whose year was read from a DOI in a lighter tone. */
export function worksByYear(document: GraphDocument): Html {
  const { nodes } = document;
  const works = citedWorks(document).map((index) => ({
    year: nodes.year[index] ?? undefined,
    inferred: nodes.yearFrom[index] === 'doi-structure',
  }));
  const dated = works.filter((work): work is { year: number; inferred: boolean } => work.year !== undefined);
  const heading = html`<h2>When they appeared</h2>`;
  if (dated.length === 0) return html`<section>${heading}<p>The year of no work is known.</p></section>`;
  const undated = works.length - dated.length;
  const inferred = dated.filter((work) => work.inferred).length;
  return html`<section>${heading}
${figure(picture(dated), caption({ dated: dated.length, undated, inferred }))}</section>`;
}

interface DatedWork {
  readonly year: number;
  readonly inferred: boolean;
}

function picture(works: readonly DatedWork[]): Html {
  const years = spanOf(works.map(({ year }) => year));
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 0;
  const step = [1, 2, 5, 10, 20, 50, 100].find((step) => years.length / step <= MOST_TICKS) ?? 200;
  const [peak, most] = busiestOf(works);
  return plotPicture(
    {
      width: 880,
      height: 240,
      marginLeft: 36,
      marginRight: 4,
      x: {
        type: 'band',
        domain: years,
        ticks: years.filter((year) => year % step === 0),
        tickFormat: String,
        tickSize: 0,
        label: null,
        padding: 0.15,
      },
      y: { grid: true, ticks: 5, tickSize: 0, label: null, tickFormat: 'd' },
      marks: [
        Plot.barY(
          works,
          Plot.groupX(
            { y: 'count' },
            { x: 'year', fill: tone, order: ['var(--recorded)', 'var(--inferred)'] },
          ),
        ),
        Plot.ruleY([0], { stroke: 'var(--line)' }),
      ],
      color: { type: 'identity' },
    },
    `Works by year from ${first} to ${last}; most in ${peak}: ${most}.`,
  );
}

function tone({ inferred }: DatedWork): string {
  return inferred ? 'var(--inferred)' : 'var(--recorded)';
}

/** The year with most works, the earlier one of equals, and their number. */
function busiestOf(works: readonly DatedWork[]): readonly [year: number, works: number] {
  const counts = new Map<number, number>();
  for (const { year } of works) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0] ?? [0, 0];
}

function spanOf(years: readonly number[]): number[] {
  const first = years.reduce((low, year) => Math.min(low, year));
  const last = years.reduce((high, year) => Math.max(high, year));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function caption(counts: { dated: number; undated: number; inferred: number }): Html {
  const inferred =
    counts.inferred > 0
      ? html` ${swatch('var(--inferred)')}${countOf(counts.inferred, 'year')} read from the DOI, which may be the year of early access.`
      : undefined;
  const undated =
    counts.undated > 0 ? html` The year of ${countOf(counts.undated, 'work')} is not known.` : undefined;
  return html`${swatch('var(--recorded)')}${countOf(counts.dated - counts.inferred, 'work')} with a recorded year.${inferred}${undated}`;
}
