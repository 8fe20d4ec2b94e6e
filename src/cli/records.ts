import { parseRecords, serializeRecords } from '../crawl/records-file.js';
import type { Lookup } from '../sources/contract.js';
import { mapCrossrefRecord } from '../sources/crossref/map.js';
import { readText, writeWhole } from './files.js';

/** What was fetched, kept in a file between runs. */
export interface Records {
  readonly known: ReadonlyMap<string, Lookup>;
  readonly warnings: readonly string[];
  add(lookup: Lookup): void;
  /** Writes the file again when something came in. */
  save(): Promise<void>;
}

/** Opens the records of an earlier run; a file that is not there holds none. */
export async function openRecords(path: string): Promise<Records> {
  const { lookups: known, warnings } = parseRecords((await readText(path)) ?? '', mapCrossrefRecord);
  const lookups = new Map(known);
  let changed = false;
  return {
    known,
    warnings,
    add: (lookup) => {
      lookups.set(lookup.doi, lookup);
      changed = true;
    },
    save: async () => {
      if (!changed) return;
      await writeWhole(path, [serializeRecords(lookups.values())]);
      changed = false;
    },
  };
}
