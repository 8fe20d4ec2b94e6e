import * as Plot from '@observablehq/plot';
import type { Outcome } from '../model/reference.js';
import { plotPicture } from './figure.js';
import { countOf } from './format.js';
import type { Html } from './html.js';

/** How many references have an outcome. */
export interface OutcomeCount {
  readonly outcome: Outcome;
  readonly count: number;
}

/** One bar of references, cut by outcome. */
export function outcomeBar(parts: readonly OutcomeCount[], height: number): Html {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const words = parts.map(({ outcome, count }) => `${count} ${outcome}`).join(', ');
  return plotPicture(
    {
      width: 880,
      height,
      margin: 0,
      marginBottom: 1,
      x: { axis: null, domain: [0, Math.max(1, total)] },
      marks: [
        Plot.barX(
          parts,
          Plot.stackX({
            x: 'count',
            fill: ({ outcome }: OutcomeCount) => outcomeColour(outcome),
            insetRight: 2,
            r: 2,
          }),
        ),
      ],
      color: { type: 'identity' },
    },
    `${countOf(total, 'reference')}: ${words}.`,
  );
}

/** The colour of an outcome, a variable of the page. */
export function outcomeColour(outcome: Outcome): string {
  return `var(--${outcome})`;
}
