import { CiteloomError } from '../../src/errors.js';
import type { MeasureText, PictureSurface, Size } from './surface.js';

const MOST = {
  /** Pixels along a side: canvases of Chromium and Safari end there. */
  side: 16_384,
  /** Pixels in all: canvases of Firefox end there. */
  area: 124_000_000,
};

/** Why a picture is too large for a canvas of this browser, as a sentence; undefined when it is not. */
export function canvasObstacle({ width, height }: Size, factor: number): string | undefined {
  const [across, down] = [Math.ceil(width * factor), Math.ceil(height * factor)];
  if (Math.max(across, down) <= MOST.side && across * down <= MOST.area) return undefined;
  return `A picture of ${across} × ${down} pixels is more than browsers can draw. Take a smaller one, or SVG.`;
}

/** A surface that becomes a PNG file. */
export interface CanvasSurface extends PictureSurface {
  readonly canvas: HTMLCanvasElement;
  /** @throws {CiteloomError} EXPORT_FAILED when the browser could not draw a picture so large. */
  readonly png: () => Promise<Blob>;
}

/**
 * An empty surface of so many pixels for each pixel of the picture.
 *
 * @throws {CiteloomError} EXPORT_FAILED when the picture would be too large.
 */
export function createCanvasSurface(size: Size, factor: number): CanvasSurface {
  const obstacle = canvasObstacle(size, factor);
  if (obstacle !== undefined) throw new CiteloomError('EXPORT_FAILED', obstacle);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(size.width * factor);
  canvas.height = Math.ceil(size.height * factor);
  const context = contextOf(canvas);
  return {
    canvas,
    part: ({ left, top, width, height }, draw) => {
      context.save();
      context.scale(factor, factor);
      context.translate(left, top);
      context.beginPath();
      context.rect(0, 0, width, height);
      context.clip();
      draw(context);
      context.restore();
    },
    png: async () => {
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      if (blob !== null) return blob;
      throw new CiteloomError('EXPORT_FAILED', 'This browser could not draw a picture so large.', {
        hint: 'Take a smaller one, or SVG.',
      });
    },
  };
}

/** Measures texts as a canvas would write them. */
export function createMeasure(): MeasureText {
  const context = contextOf(document.createElement('canvas'));
  return (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new CiteloomError('EXPORT_FAILED', 'This browser offers no canvas to draw on.');
  return context;
}
