import type { ByteStream } from '../input/byte-stream.js';
import { nodeGunzip } from '../input/node-gunzip.js';
import { unpacked } from '../input/unpacked.js';
import { decodedSeed, type SeedFile, type SeedNames } from './decoded-seed.js';
import { seedFault } from './seed-fault.js';

/**
 * Opens a seed file: gzip is unpacked strictly (a stream that ends too soon is an error, as is one that becomes
 * too large), text is UTF-8 or UTF-16. The bytes are read once.
 * @throws CiteloomError SEED_UNREADABLE
 */
export function openSeedFile(names: SeedNames, bytes: ByteStream): Promise<SeedFile> {
  return decodedSeed(names, unpacked(bytes, { gunzip: nodeGunzip, fault: seedFault(names.path) }));
}

/** A seed file that is a text at hand. */
export function seedFileOf(name: string, text: string): Promise<SeedFile> {
  return decodedSeed({ name, path: name }, chunksOf(new TextEncoder().encode(text)));
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
