import type { Scheduler } from './blob-of-chunks.js';
import { blobOfChunks } from './blob-of-chunks.js';
import { createCanvasSurface, createMeasure } from './canvas-surface.js';
import { type PictureInput, pictureOf } from './picture.js';
import { createSvgPicture } from './svg-picture.js';

/** A file to be saved. */
export interface ExportedFile {
  readonly blob: Blob;
  readonly name: string;
  /** What the reader should know of it. */
  readonly note?: string;
}

/** Bytes of an SVG, some 50,000 lines, from which programs take long to open it. */
const LARGE = 5_000_000;

/**
 * The picture as a file: PNG with so many pixels for each of the page's, or SVG.
 *
 * @throws {CiteloomError} EXPORT_FAILED when it is larger than a canvas can be.
 */
export async function exportPicture(
  input: PictureInput,
  form: 'svg' | number,
  scheduler: Scheduler,
): Promise<ExportedFile> {
  const measure = createMeasure();
  const picture = pictureOf(input, measure);
  const name = `graph-${input.context.state.view}`;
  if (form === 'svg') {
    const surface = createSvgPicture(picture.size, measure, picture);
    picture.draw(surface);
    const blob = await blobOfChunks(surface.chunks(), 'image/svg+xml', scheduler);
    const note = 'It holds so many shapes that programs will take long to open it; PNG is quicker.';
    return { blob, name: `${name}.svg`, ...(blob.size > LARGE ? { note } : {}) };
  }
  const surface = createCanvasSurface(picture.size, form);
  picture.draw(surface);
  return { blob: await surface.png(), name: form === 1 ? `${name}.png` : `${name}@${form}x.png` };
}
