import { quoted, Warnings } from '../input/warnings.js';
import { parseDoi } from '../model/doi.js';
import type { Reference } from '../model/reference.js';
import type { Seed } from '../model/seed.js';
import type { SeedReader } from './contract.js';
import type { SeedFile } from './decoded-seed.js';
import { MOST_WORKS, seedFault, tooManyWorks } from './seed-fault.js';

/** Lines told in full where they are no DOI; the others are counted. */
const TOLD = 100;

/** Lines looked at to tell a list from a text with DOIs in it. */
const LOOKED_AT = 200;

/** A plain list of DOIs, one a line, in any form; empty lines and those after `#` are passed over. */
export const doiList: SeedReader = {
  id: 'doi-list',
  title: 'List of DOIs, one a line',
  accepts: ({ head }) => isList(head),
  read: async (file) => ({ seeds: [await readDoiList(file)] }),
};

async function readDoiList({ name, path, lines }: SeedFile): Promise<Seed> {
  const references: Reference[] = [];
  const warnings = new Warnings(TOLD);
  let number = 0;
  for await (const line of lines()) {
    number += 1;
    const entry = line.trim();
    if (!isEntry(entry)) continue;
    const parsed = parseDoi(entry);
    if ('doi' in parsed) references.push({ key: `line-${number}`, doi: parsed.doi });
    else
      warnings.add(
        () => `${name}, line ${number}: ${quoted(entry)} is not a DOI (${parsed.reason}); left out.`,
      );
    if (references.length > MOST_WORKS) throw tooManyWorks(path, number);
  }
  if (references.length === 0)
    throw seedFault(path)('it lists no DOI', {
      hint: 'Write one DOI a line, such as 10.1109/cvpr.2018.00813.',
    });
  return { id: `file:${name}`, title: name, references, warnings: warnings.list() };
}

/** A list has at least as many lines that are a DOI as others. */
function isList(head: string): boolean {
  const entries = head
    .split(/[\r\n]+/, 4 * LOOKED_AT)
    .map((line) => line.trim())
    .filter(isEntry)
    .slice(0, LOOKED_AT);
  const dois = entries.filter((line) => 'doi' in parseDoi(line)).length;
  return dois > 0 && 2 * dois >= entries.length;
}

function isEntry(line: string): boolean {
  return line !== '' && !line.startsWith('#');
}
