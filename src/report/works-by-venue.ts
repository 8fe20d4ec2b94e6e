import * as Plot from '@observablehq/plot';
import type { GraphDocument } from '../model/graph-document.js';
import { shortened } from '../model/text/shortened.js';
import { venueLabel } from '../model/venue.js';
import { citedWorks } from './cited-works.js';
import { figure, plotPicture, swatch } from './figure.js';
import { countOf } from './format.js';
import { type Html, html } from './html.js';

const MOST_VENUES = 15;
const LABEL_LENGTH = 38;
/** Width of a letter, in pixels. */
const LETTER = 6.6;

interface Bar {
  readonly key: string;
  readonly label: string;
  readonly recorded: number;
  readonly inferred: number;
}

/** The venues with most works as bars; those known only from the DOI in a lighter tone. */
export function worksByVenue(document: GraphDocument): Html {
  const bars = venueBars(document);
  if (bars.length === 0) return html`<p>The venue of no work is known.</p>`;
  const works = citedWorks(document);
  const shown = bars.slice(0, MOST_VENUES);
  const rest = bars.slice(MOST_VENUES);
  const without = works.filter((index) => document.nodes.venueKey[index] === null).length;
  const notes = [
    rest.length > 0
      ? `${countOf(
          rest.reduce((sum, bar) => sum + total(bar), 0),
          'more work',
        )} in ${countOf(rest.length, 'other venue')}.`
      : undefined,
    without > 0 ? `The venue of ${countOf(without, 'work')} is not known.` : undefined,
  ].filter((note) => note !== undefined);
  const legend = bars.some(({ inferred }) => inferred > 0)
    ? html`${swatch('var(--recorded)')}venue recorded ${swatch('var(--inferred)')}venue read from the DOI. `
    : undefined;
  return figure(picture(shown), html`${legend}${notes.join(' ')}`);
}

function picture(bars: readonly Bar[]): Html {
  const labels = new Map(bars.map(({ key, label }) => [key, shortened(label, LABEL_LENGTH)]));
  const parts = bars.flatMap(({ key, recorded, inferred }) => [
    { key, count: recorded, tone: 'var(--recorded)' },
    { key, count: inferred, tone: 'var(--inferred)' },
  ]);
  const words = bars.slice(0, 5).map((bar) => `${bar.label} ${total(bar)}`);
  return plotPicture(
    {
      width: 880,
      height: 24 * bars.length + 8,
      marginLeft: Math.max(...[...labels.values()].map((label) => label.length)) * LETTER + 16,
      marginRight: 40,
      marginTop: 4,
      marginBottom: 4,
      x: { axis: null },
      y: {
        type: 'band',
        domain: bars.map(({ key }) => key),
        tickFormat: (key: string) => labels.get(key) ?? key,
        tickSize: 0,
        label: null,
        padding: 0.25,
      },
      marks: [
        Plot.barX(parts, Plot.stackX({ x: 'count', y: 'key', fill: 'tone' })),
        Plot.text(bars, {
          x: total,
          y: 'key',
          text: (bar: Bar) => String(total(bar)),
          dx: 6,
          textAnchor: 'start',
        }),
      ],
      color: { type: 'identity' },
    },
    `Works by venue: ${words.join(', ')}.`,
  );
}

function venueBars(document: GraphDocument): Bar[] {
  const { nodes, venues } = document;
  const bars = new Map(
    venues.map((venue) => [
      venue.key,
      { key: venue.key, label: venueLabel(venue), recorded: 0, inferred: 0 },
    ]),
  );
  for (const index of citedWorks(document)) {
    const bar = bars.get(nodes.venueKey[index] ?? '');
    if (bar === undefined) continue;
    if (nodes.venueFrom[index] === 'doi-structure') bar.inferred += 1;
    else bar.recorded += 1;
  }
  return [...bars.values()].filter((bar) => total(bar) > 0).sort((a, b) => total(b) - total(a));
}

function total({ recorded, inferred }: Bar): number {
  return recorded + inferred;
}
