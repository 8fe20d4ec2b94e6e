import type { Surface } from '../drawing/scene.js';

/** Size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in pixels. */
export interface Area extends Size {
  readonly left: number;
  readonly top: number;
}

/** What a picture is drawn on, a part at a time: in each part the corner is 0, 0 and nothing sticks out. */
export interface PictureSurface {
  readonly part: (area: Area, draw: (surface: Surface) => void) => void;
}

/** Width of a text in pixels in a font as canvases write it. */
export type MeasureText = (text: string, font: string) => number;
