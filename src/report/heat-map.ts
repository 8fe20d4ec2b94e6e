import * as Plot from '@observablehq/plot';
import { shortened } from '../model/text/shortened.js';
import { plotPicture } from './figure.js';
import { type Html, html } from './html.js';

/** A cell of a heat map. */
export interface HeatCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** −1 to 1: how deep its tint is, and below 0 in another hue. */
  readonly depth: number;
}

export interface HeatMapInput {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly HeatCell[];
  /** What the picture shows, in a sentence. */
  readonly label: string;
}

const CELL = { width: 52, height: 30 };
const LABEL_LENGTH = 40;
/** Width of a letter, in pixels. */
const LETTER = 6.4;
const SLANT = -35;
/** The deepest tint on which text stays readable. */
const DEEPEST = 0.62;

/** A matrix as tinted cells with their figures, in its own size; the columns' names stand slanted above. */
export function heatMap({ rows, columns, cells, label }: HeatMapInput): Html {
  const rowNames = rows.map((name) => shortened(name, LABEL_LENGTH));
  const columnNames = columns.map((name) => shortened(name, LABEL_LENGTH));
  const left = longest(rowNames) * LETTER + 16;
  const slanted = longest(columnNames) * LETTER;
  const top = slanted * Math.sin((-SLANT * Math.PI) / 180) + 24;
  const right = slanted * Math.cos((SLANT * Math.PI) / 180);
  const picture = plotPicture(
    {
      width: left + columns.length * CELL.width + right,
      height: top + rows.length * CELL.height + 4,
      marginLeft: left,
      marginRight: right,
      marginTop: top,
      marginBottom: 4,
      x: { type: 'band', domain: columns.map((_, at) => at), axis: null, padding: 0.04 },
      y: {
        type: 'band',
        domain: rows.map((_, at) => at),
        tickFormat: (at: number) => rowNames[at] ?? '',
        tickSize: 0,
        label: null,
        padding: 0.06,
      },
      marks: [
        Plot.axisX({
          anchor: 'top',
          tickFormat: (at: number) => columnNames[at] ?? '',
          tickRotate: SLANT,
          tickSize: 0,
          label: null,
          textAnchor: 'start',
        }),
        Plot.cell(cells, {
          x: 'column',
          y: 'row',
          fill: ({ depth }: HeatCell) => (depth < 0 ? 'var(--missing)' : 'var(--accent)'),
          fillOpacity: ({ depth }: HeatCell) => 0.04 + (DEEPEST - 0.04) * Math.min(1, Math.abs(depth)),
          rx: 2,
        }),
        Plot.text(cells, { x: 'column', y: 'row', text: 'text' }),
      ],
      color: { type: 'identity' },
      opacity: { type: 'identity' },
    },
    label,
  );
  return html`<div class="matrix">${picture}</div>`;
}

function longest(names: readonly string[]): number {
  return names.reduce((most, { length }) => Math.max(most, length), 0);
}
