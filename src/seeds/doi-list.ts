import { CiteloomError } from '../errors.js';
import { parseDoi } from '../model/doi.js';
import type { Reference } from '../model/reference.js';
import type { Seed } from '../model/seed.js';
import type { SeedReader } from './contract.js';

/** A plain list of DOIs, one a line, in any form; empty lines and those after `#` are passed over. */
export const doiList: SeedReader = {
  id: 'doi-list',
  title: 'List of DOIs, one a line',
  accepts: ({ head }) => linesOf(head).some(({ entry }) => 'doi' in parseDoi(entry)),
  read: async (file) => ({ seeds: [readDoiList(file.name, await file.text())] }),
};

function readDoiList(name: string, text: string): Seed {
  const references: Reference[] = [];
  const warnings: string[] = [];
  for (const { entry, number } of linesOf(text)) {
    const parsed = parseDoi(entry);
    if ('doi' in parsed) references.push({ key: `line-${number}`, doi: parsed.doi });
    else
      warnings.push(
        `${name}, line ${number}: ${JSON.stringify(entry)} is not a DOI (${parsed.reason}); left out.`,
      );
  }
  if (references.length === 0) {
    throw new CiteloomError('SEED_UNREADABLE', `Seed ${name} lists no DOI.`, {
      hint: 'Write one DOI a line, such as 10.1109/cvpr.2018.00813.',
    });
  }
  return { id: `file:${name}`, title: name, references, warnings };
}

function linesOf(text: string): { readonly entry: string; readonly number: number }[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ entry: line.trim(), number: index + 1 }))
    .filter(({ entry }) => entry !== '' && !entry.startsWith('#'));
}
