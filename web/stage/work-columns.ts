import { floatColor } from 'sigma/utils';
import type { Positions } from '../drawing/scene.js';

/** What is drawn beside the disc of a work; sums of these are kept in one number. */
export const MARKS = { retracted: 1, inferred: 2, seed: 4 };

/** How all works are drawn, by number of the work. */
export interface NodeStyles {
  /** `#rrggbb`. */
  readonly colors: readonly string[];
  /** In units of the layouts. */
  readonly radii: ArrayLike<number>;
  /** Works that the pointer finds. */
  readonly pickable: readonly boolean[];
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
  /** Radius in units below which no work falls. */
  smallest: number;
  /** Colour as sigma packs it. */
  readonly colors: Float32Array;
  /** In units; negative where the pointer is not to find the work. */
  readonly radii: Float32Array;
  readonly marks: Uint8Array;
  /** What sigma finds works by under the pointer, packed as a colour. */
  readonly ids: Float32Array;
  /** Whether the pointer finds works in this frame: drawing them a second time for it is saved where it does not. */
  isPickable: boolean;
  markColors: MarkColors;
  largest: number;
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
    smallest: 0,
    colors: new Float32Array(order),
    radii: new Float32Array(order).fill(1),
    marks: new Uint8Array(order),
    ids: new Float32Array(order),
    isPickable: true,
    markColors: { background: '#ffffff', retracted: '#ff0000', seed: '#000000' },
    largest: 1,
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
    setNodeStyles: ({ colors, radii, pickable, marks }, markColors) => {
      columns.markColors = markColors;
      columns.largest = 0;
      for (let work = 0; work < order; work += 1) {
        const radius = Number(radii[work]);
        columns.largest = Math.max(columns.largest, radius);
        columns.radii[work] = pickable[work] === true ? radius : -radius;
        columns.colors[work] = floatColor(colors[work] ?? '');
      }
      columns.marks.set(marks);
      columns.version += 1;
    },
  };
  return columns;
}
