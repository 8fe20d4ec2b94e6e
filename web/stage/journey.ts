import type { Positions } from './scene.js';

/** Where works stand, and how they move from one layout to the next. */
export interface Journey {
  /** Where works stand at this moment. */
  readonly positions: Positions;
  /** How far they have come, 0 to 1; 1 when they have arrived. */
  readonly share: () => number;
  /** Sets off from where works stand; gives the two ends of the way. */
  readonly leadTo: (to: Positions) => { readonly from: Positions; readonly to: Positions };
  readonly moveTo: (share: number) => void;
}

/** A journey that has arrived. O(V) a step, on typed arrays. */
export function createJourney(start: Positions): Journey {
  const x = Float64Array.from(start.x);
  const y = Float64Array.from(start.y);
  let from: Positions = start;
  let to: Positions = start;
  let share = 1;
  return {
    positions: { x, y },
    share: () => share,
    leadTo: (next) => {
      from = { x: x.slice(), y: y.slice() };
      to = next;
      share = 0;
      return { from, to };
    },
    moveTo: (next) => {
      share = next;
      for (let work = 0; work < x.length; work += 1) {
        x[work] = (from.x[work] ?? 0) * (1 - share) + (to.x[work] ?? 0) * share;
        y[work] = (from.y[work] ?? 0) * (1 - share) + (to.y[work] ?? 0) * share;
      }
    },
  };
}
