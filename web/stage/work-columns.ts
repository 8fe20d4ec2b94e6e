import { floatColor } from 'sigma/utils';
import type { Positions } from '../drawing/scene.js';
import type { RadiusRange } from '../drawing/work-radii.js';

/** What is drawn beside the disc of a work, or otherwise special about it; sums of these are kept in one number. */
export const MARKS = { retracted: 1, inferred: 2, seed: 4, aside: 8, hidden: 16 };

/** How all works are drawn, by number of the work. */
export interface NodeStyles {
  /** `#rrggbb`. */
  readonly colors: readonly string[];
  /** From the smallest, 0, to the largest, 1. */
  readonly sizes: ArrayLike<number>;
  /** Sums of `MARKS`. */
  readonly marks: Uint8Array;
}

/** Colours that are the same for all works, each `#rrggbb`. */
export interface MarkColors {
  readonly background: string;
  readonly retracted: string;
  readonly seed: string;
}

/**
 * What the programs of works and citations read, by number of the work: sigma's own items hold an object for each
 * work, which would have to be processed again for every change of style or place.
 */
export interface WorkColumns {
  /** Side of the square, around the origin of the layouts, that sigma frames from 0 to 1. */
  readonly side: number;
  /** Four numbers a work, framed: where it was, and where it is going. */
  readonly places: Float32Array;
  /** How far works are between the two, 0 to 1. */
  progress: number;
  /** Radii in pixels in this frame. */
  radii: RadiusRange;
  /** Colour as sigma packs it. */
  readonly colors: Float32Array;
  readonly sizes: Float32Array;
  readonly marks: Uint8Array;
  /** What sigma finds works by under the pointer, packed as a colour. */
  readonly ids: Float32Array;
  /** Whether the pointer finds works in this frame: drawing them a second time for it is saved where it does not. */
  isPickable: boolean;
  markColors: MarkColors;
  /** In which order works are drawn: the smallest last, so that none lies hidden under a larger one. */
  readonly order: Uint32Array;
  /** Counts changes of places and of styles: a program that has read this state need not read it again. */
  version: number;
  readonly setPlaces: (from: Positions, to: Positions) => void;
  readonly setNodeStyles: (styles: NodeStyles, markColors: MarkColors) => void;
}

/** Columns for a number of works, all at the origin. */
export function createWorkColumns(order: number, side: number): WorkColumns {
  const columns: WorkColumns = {
    side,
    places: new Float32Array(4 * order).fill(0.5),
    progress: 1,
    radii: { least: 0, most: 0 },
    colors: new Float32Array(order),
    sizes: new Float32Array(order),
    marks: new Uint8Array(order),
    ids: new Float32Array(order),
    isPickable: true,
    markColors: { background: '#ffffff', retracted: '#ff0000', seed: '#000000' },
    order: Uint32Array.from({ length: order }, (_, work) => work),
    version: 0,
    setPlaces: (from, to) => {
      const { places } = columns;
      for (let work = 0; work < order; work += 1) {
        places[4 * work] = 0.5 + Number(from.x[work]) / side;
        places[4 * work + 1] = 0.5 + Number(from.y[work]) / side;
        places[4 * work + 2] = 0.5 + Number(to.x[work]) / side;
        places[4 * work + 3] = 0.5 + Number(to.y[work]) / side;
      }
      columns.version += 1;
    },
    setNodeStyles: ({ colors, sizes, marks }, markColors) => {
      columns.markColors = markColors;
      for (let work = 0; work < order; work += 1) columns.colors[work] = floatColor(colors[work] ?? '');
      columns.sizes.set(sizes);
      columns.marks.set(marks);
      sortBySize(columns.order, columns.sizes);
      columns.version += 1;
    },
  };
  return columns;
}

/** Sizes that are told apart in the order of drawing. */
const STEPS = 256;

/** Orders works by size, the largest first, else by number. O(V). */
function sortBySize(order: Uint32Array, sizes: Float32Array): void {
  const stepOf = (work: number) => Math.round((STEPS - 1) * (1 - Number(sizes[work])));
  const starts = new Uint32Array(STEPS + 1);
  for (let work = 0; work < order.length; work += 1)
    starts[stepOf(work) + 1] = Number(starts[stepOf(work) + 1]) + 1;
  for (let step = 0; step < STEPS; step += 1)
    starts[step + 1] = Number(starts[step + 1]) + Number(starts[step]);
  for (let work = 0; work < order.length; work += 1) {
    const step = stepOf(work);
    order[Number(starts[step])] = work;
    starts[step] = Number(starts[step]) + 1;
  }
}
