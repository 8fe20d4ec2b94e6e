import { readFileSync, writeFileSync } from 'node:fs';
import type { CitationField } from './citation-field.js';

/** The citations of a field, as programs in any language read them from a file. */
export type FieldArcs = Pick<CitationField, 'order' | 'source' | 'target'>;

/** Writes 32-bit integers: how many works, how many citations, the citing works, the cited works. */
export function writeField(file: string, { order, source, target }: FieldArcs): void {
  writeFileSync(file, Int32Array.of(order, source.length));
  writeFileSync(file, source, { flag: 'a' });
  writeFileSync(file, target, { flag: 'a' });
}

/** Reads what `writeField` wrote; the arrays share one buffer. */
export function readField(file: string): FieldArcs {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const numbers = new Int32Array(buffer, byteOffset, byteLength / Int32Array.BYTES_PER_ELEMENT);
  const [order = 0, citations = 0] = numbers;
  return { order, source: numbers.subarray(2, 2 + citations), target: numbers.subarray(2 + citations) };
}

/** Reads what a library found: 64-bit floats. */
export function readValues(file: string): Float64Array {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
}
