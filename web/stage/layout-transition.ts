import type { Positions } from '../drawing/scene.js';

/** How works move from one layout to the next. */
export interface LayoutTransition {
  /** Where works are now. */
  readonly positions: Positions;
  /** Where they were when the transition started, and where it ends. */
  readonly from: () => Positions;
  readonly to: () => Positions;
  /** 0 to 1; 1 once they have arrived. */
  readonly progress: () => number;
  /** Starts from where works are now. */
  readonly start: (to: Positions) => void;
  readonly moveTo: (progress: number) => void;
}

/** A transition that has arrived. O(V) a step, on typed arrays. */
export function createLayoutTransition(layout: Positions): LayoutTransition {
  const x = Float64Array.from(layout.x);
  const y = Float64Array.from(layout.y);
  let from: Positions = layout;
  let to: Positions = layout;
  let progress = 1;
  return {
    positions: { x, y },
    from: () => from,
    to: () => to,
    progress: () => progress,
    start: (next) => {
      from = { x: x.slice(), y: y.slice() };
      to = next;
      progress = 0;
    },
    moveTo: (next) => {
      progress = next;
      for (let work = 0; work < x.length; work += 1) {
        x[work] = Number(from.x[work]) * (1 - progress) + Number(to.x[work]) * progress;
        y[work] = Number(from.y[work]) * (1 - progress) + Number(to.y[work]) * progress;
      }
    },
  };
}
