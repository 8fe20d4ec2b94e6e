import type { Layout } from '../../src/model/layout.js';
import type { Appearance } from '../appearance.js';
import type { DocumentIndex } from '../document-index.js';
import type { Palette } from '../palette.js';
import type { View } from '../views.js';

/** Everything that is on the stage. */
export interface Scene {
  readonly index: DocumentIndex;
  readonly view: View;
  readonly layout: Layout;
  readonly appearance: Appearance;
  readonly palette: Palette;
  /** Colours of the named regions and rows, where colour stands for them. */
  readonly groupColors: ReadonlyMap<string, string>;
  /** What is written beside each work. */
  readonly labels: (work: number) => string;
  /** Works that the search found. */
  readonly matches: ReadonlySet<number>;
  readonly selected: number | null;
  readonly hovered: number | null;
}

/** Where works stand at this moment: on their way during a change of view. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** From units of the layout to pixels of the stage. */
export interface Projection {
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
  /** Pixels per unit. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

/** One frame to draw. */
export interface Frame {
  readonly context: CanvasRenderingContext2D;
  readonly scene: Scene;
  readonly positions: Positions;
  readonly projection: Projection;
  /** Whether works have arrived: only then anything is written. */
  readonly settled: boolean;
}

/** The font of a size and weight on canvases. */
export function stageFont(size: number, weight = 500): string {
  return `${weight} ${size}px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif`;
}

/** How many of the counted works in a part of the layout are not seeds: what legends and sentences count. */
export function countWithoutSeeds(
  { index, layout }: Scene,
  count: number,
  holds: (x: number, y: number) => boolean,
): number {
  return count - index.seeds.filter((seed) => holds(layout.x[seed] ?? 0, layout.y[seed] ?? 0)).length;
}

/** Text with a halo in the background colour. */
export function drawHaloText(
  { context, scene }: Frame,
  text: string,
  at: { readonly x: number; readonly y: number; readonly color: string },
): void {
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = scene.palette.background;
  context.strokeText(text, at.x, at.y);
  context.fillStyle = at.color;
  context.fillText(text, at.x, at.y);
}
