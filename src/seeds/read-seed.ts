import { CiteloomError } from '../errors.js';
import { quoted } from '../input/warnings.js';
import { bibliographySeeds, textSeeds } from './bibliographies.js';
import type { SeedContent, SeedReader } from './contract.js';
import { crossrefJson } from './crossref-json.js';
import type { SeedFile } from './decoded-seed.js';
import { doiList } from './doi-list.js';
import { jsonLines } from './json-lines.js';
import { INSTEAD_OF_KIND } from './seed-fault.js';

/** Every kind of seed file, the first that accepts reads. To add one: one file, and one line here. */
export const SEED_READERS = Object.freeze([
  ...bibliographySeeds,
  jsonLines,
  crossrefJson,
  doiList,
  textSeeds,
] satisfies readonly SeedReader[]);

/**
 * Reads a seed file of any known kind.
 * @throws CiteloomError SEED_UNREADABLE when no reader knows it, or its reader finds no references
 */
export async function readSeed(file: SeedFile): Promise<SeedContent> {
  if (file.head.trim() === '')
    throw new CiteloomError('SEED_UNREADABLE', `Seed ${file.path} is empty.`, {
      hint: 'Give a Crossref record or a list of DOIs.',
    });
  const reader = SEED_READERS.find((candidate) => candidate.accepts(file));
  if (reader === undefined) {
    const known = SEED_READERS.map(({ title }) => title).join('; ');
    throw new CiteloomError(
      'SEED_UNREADABLE',
      `Seed ${file.path} is of no kind that can be read: it begins ${quoted(file.head.trimStart())}.`,
      {
        hint: isPage(file.head) ? INSTEAD_OF_KIND.page : `These can be read: ${known}.`,
      },
    );
  }
  return reader.read(file);
}

function isPage(head: string): boolean {
  return /^\s*<(?:!doctype\s+html|html[\s>])/i.test(head);
}
