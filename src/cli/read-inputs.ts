import { join } from 'node:path';
import type { SeedGiven } from '../crawl/resolve-seeds.js';
import { CiteloomError } from '../errors.js';
import { type DoiProblem, parseDoi } from '../model/doi.js';
import type { Seed } from '../model/seed.js';
import type { SeedContent } from '../seeds/contract.js';
import { readSeed } from '../seeds/read-seed.js';
import { seedFault } from '../seeds/seed-fault.js';
import { openSeedFile, seedFileOf } from '../seeds/seed-file.js';
import { parseVenueTable, type VenueTable } from '../venues/venue-table.js';
import { readText } from './files.js';
import { findInput, type WatchInput } from './open-input.js';
import { PACKAGE_PATHS, readPackageFolder, readPackageJson } from './package-files.js';

/** What stands in a DOI's place, in words. */
const DOI_PROBLEMS: Readonly<Record<DoiProblem, string>> = {
  empty: 'it is empty',
  'no-prefix': 'a DOI begins with 10. and a number',
  'no-suffix': 'nothing stands behind its prefix',
  'short-doi': 'it is a shortDOI; give the DOI that it stands for',
  'white-space': 'it holds white space or control characters',
  several: 'it holds more than one DOI',
  'too-long': 'it is too long',
};

/** What the user's seed holds: the content of a file, or a bare DOI. */
export type SeedArgument = Omit<SeedContent, 'seeds'> & { readonly seeds: readonly SeedGiven[] };

/**
 * A seed as the user names it: a file, or the DOI of a citing work. The record of the bundled survey is taken
 * from the package, whether it is named by its file or by its DOI.
 * @throws CiteloomError SEED_UNREADABLE for a file that cannot be read, DOI_INVALID for a text that is neither
 */
export async function readSeedArgument(
  argument: string | undefined,
  watch?: WatchInput,
): Promise<SeedArgument> {
  const path = argument ?? PACKAGE_PATHS.defaultSeed;
  const input = await findInput(path, seedFault(path), watch);
  if (input !== undefined) return readSeed(await openSeedFile(input, input.bytes));
  const parsed = parseDoi(path);
  if ('reason' in parsed) throw notASeed(path, parsed.reason);
  return { seeds: [(await bundledSeed(parsed.doi)) ?? { doi: parsed.doi }] };
}

function notASeed(argument: string, reason: DoiProblem): CiteloomError {
  if (/^(?:https?:\/\/(?:dx\.)?doi\.org|doi:|10[./])/i.test(argument))
    return new CiteloomError(
      'DOI_INVALID',
      `${JSON.stringify(argument)} is not a DOI: ${DOI_PROBLEMS[reason]}.`,
      {
        hint: 'A DOI looks like 10.1109/taffc.2022.3205170.',
      },
    );
  return new CiteloomError('SEED_UNREADABLE', `There is no file ${argument}, and it is not a DOI either.`, {
    hint: 'Give a Crossref record (JSON), a list of DOIs, or a DOI such as 10.1109/taffc.2022.3205170.',
  });
}

async function bundledSeed(doi: string): Promise<Seed | undefined> {
  for (const { name, json } of await readPackageFolder(PACKAGE_PATHS.seeds)) {
    const { seeds } = await readSeed(await seedFileOf(name, JSON.stringify(json)));
    const seed = seeds.find(({ id }) => id === doi);
    if (seed !== undefined) return seed;
  }
  return undefined;
}

/** The table of venues that comes with the package. */
export async function readVenues(): Promise<VenueTable> {
  return parseVenueTable(await readPackageJson(PACKAGE_PATHS.venues));
}

/** Where the viewer's single page stands. */
export async function readViewerTemplate(): Promise<string> {
  const template = await readText(PACKAGE_PATHS.viewerTemplate);
  if (template === undefined)
    throw new CiteloomError(
      'EXPORT_FAILED',
      `The viewer was not built: ${join('dist', 'viewer-template.html')} is missing.`,
      {
        hint: 'Run: npm run build',
      },
    );
  return template;
}
