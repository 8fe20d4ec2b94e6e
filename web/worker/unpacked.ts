import type { GraphFileContent } from '../../src/imports/contract.js';
import { unreadable } from '../../src/imports/unreadable.js';
import { type Fault, wholeBytes } from '../../src/input/byte-stream.js';
import { isGzip, unpacked as unpackedBytes } from '../../src/input/unpacked.js';
import { piecesOf } from './pieces-of.js';
import { webGunzip } from './web-gunzip.js';

/**
 * A file as it was before gzip packed it; any other as it is.
 * @param free bytes that it may unpack to however small it is
 * @throws CiteloomError GRAPH_UNREADABLE when it is damaged, or becomes too large
 */
export async function unpacked(file: GraphFileContent, free?: number): Promise<GraphFileContent> {
  if (!isGzip(file.bytes)) return file;
  const fault: Fault = (problem, details) => unreadable({ name: file.name }, problem, details);
  const options = { gunzip: webGunzip, fault, ...(free === undefined ? {} : { free }) };
  return {
    name: file.name.replace(/\.gz$/i, ''),
    bytes: await wholeBytes(unpackedBytes(piecesOf(file.bytes), options), fault),
  };
}
