import type { Turns } from './blob-of-chunks.js';
import { blobOfChunks } from './blob-of-chunks.js';
import { createCanvasSheet, createMeasure } from './canvas-surface.js';
import { type PictureInput, pictureOf } from './picture.js';
import { createSvgSheet } from './svg-picture.js';

/** A file to be saved. */
export interface TakenFile {
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
export async function takePicture(
  input: PictureInput,
  form: 'svg' | number,
  turns: Turns,
): Promise<TakenFile> {
  const measure = createMeasure();
  const picture = pictureOf(input, measure);
  const name = `graph-${input.context.state.view}`;
  if (form === 'svg') {
    const sheet = createSvgSheet(picture.size, measure, picture);
    picture.draw(sheet);
    const blob = await blobOfChunks(sheet.chunks(), 'image/svg+xml', turns);
    const note = 'It holds so many shapes that programs will take long to open it; PNG is quicker.';
    return { blob, name: `${name}.svg`, ...(blob.size > LARGE ? { note } : {}) };
  }
  const sheet = createCanvasSheet(picture.size, form);
  picture.draw(sheet);
  return { blob: await sheet.png(), name: form === 1 ? `${name}.png` : `${name}@${form}x.png` };
}
