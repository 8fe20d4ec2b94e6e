import type { Layout } from '../../src/model/layout.js';
import type { DocumentIndex } from '../document/document-index.js';
import type { Appearance } from '../encoding/appearance.js';
import type { Emphasis } from '../encoding/emphasis.js';
import { mixColors } from '../encoding/mix-colors.js';
import type { Palette } from '../encoding/palette.js';
import { ASIDE_SCALE } from '../views/view-layout.js';
import type { CameraState, View } from '../views/views.js';
import type { DensityLevel } from './density.js';
import type { LayoutPart, LayoutParts, PartCount } from './layout-parts.js';
import type { RadiusRange } from './work-radii.js';

/** Everything that is on the stage. */
export interface Scene {
  readonly index: DocumentIndex;
  readonly view: View;
  readonly layout: Layout;
  /** Where works stand in it, and how many of each part pass the filters. */
  readonly parts: LayoutParts;
  readonly counts: ReadonlyMap<LayoutPart, PartCount>;
  /** Works that stand small at the side, and are named only from near. */
  readonly aside: ReadonlySet<number>;
  readonly appearance: Appearance;
  /** Areas of equal density, in the view that shows it in place of works; worked out when it is first asked for. */
  readonly density: () => readonly DensityLevel[];
  readonly palette: Palette;
  /** What is looked at; null when nothing is. */
  readonly emphasis: Emphasis | null;
  /** Colours of the named regions and rows, where colour stands for them. */
  readonly groupColors: ReadonlyMap<string, string>;
  /** By how much the reader wants all works larger. */
  readonly sizeFactor: number;
  /** What is written beside each work. */
  readonly labels: (work: number) => string;
  /** Works that the search found. */
  readonly matches: ReadonlySet<number>;
  readonly selected: number | null;
  readonly hovered: number | null;
  /** Works that are named whatever lies there: the selected one, or both ends of what is held against each other. */
  readonly owed: readonly number[];
  /** Where the reader moved the camera; null while everything is in view. */
  readonly camera: CameraState | null;
}

/** Where works stand at this moment: on their way during a change of view. */
export interface Positions {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
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

/** The part of a canvas that drawing needs: a picture in a file can be drawn on by the same code. */
export type Surface = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'arc'
  | 'roundRect'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'strokeText'
  | 'measureText'
  | 'setLineDash'
>;

/** One frame to draw. */
export interface Frame {
  readonly context: Surface;
  readonly scene: Scene;
  readonly positions: Positions;
  readonly projection: Projection;
  readonly radii: RadiusRange;
  /** Pixels at the right that a panel covers: no name is written there. */
  readonly covered: number;
}

/** The font of a size and weight on canvases. */
export function stageFont(size: number, weight = 500): string {
  return `${weight} ${size}px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif`;
}

/** Whether a work is in full colour: looked at, or while nothing is, in the focus of the view. */
export function isInFocus({ emphasis, appearance }: Scene, work: number): boolean {
  if (emphasis?.fades === true) return emphasis.works.has(work);
  return appearance.inFocus[work] === true;
}

/** Whether some works step back behind others. */
export function isFocused({ emphasis, appearance }: Scene): boolean {
  return emphasis?.fades === true || appearance.focused;
}

/** How many works of a part of the layout pass the filters, and how many stand in it. */
export function countOf({ counts }: Scene, part: LayoutPart): PartCount {
  return counts.get(part) ?? { shown: 0, all: 0 };
}

/** The colour of a name whose works step back. */
export function stepBack(color: string, palette: Palette): string {
  return mixColors(color, palette.background, 0.55);
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

/** Radius of a work in pixels; works at the side are half as large. */
export function radiusOf({ scene, radii: { least, most } }: Frame, work: number): number {
  const radius = least + (most - least) * Number(scene.appearance.sizes[work]);
  return scene.aside.has(work) ? radius * ASIDE_SCALE : radius;
}

/** Where a work stands in pixels. */
export function pointOf(
  { positions, projection }: Pick<Frame, 'positions' | 'projection'>,
  work: number,
): { readonly x: number; readonly y: number } {
  return { x: projection.x(positions.x[work] ?? 0), y: projection.y(positions.y[work] ?? 0) };
}
