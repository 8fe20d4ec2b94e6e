import { CiteloomError, messageOf } from '../errors.js';
import { normalizeDoi } from '../model/doi.js';
import { sortedBy } from '../model/order.js';
import type { WorkRecord } from '../model/work.js';
import { type Lookup, MISSING_REASONS, type MissingReason } from '../sources/contract.js';

/** Lookups read from a file, by the DOI asked for, and what was dropped. */
export interface KeptLookups {
  readonly lookups: ReadonlyMap<string, Lookup>;
  readonly warnings: readonly string[];
}

/**
 * records.jsonl as text: one line for each lookup, in code-unit order of the DOI asked for:
 * `{"doi", "record": <as the source gave it>}` or `{"doi", "missing": reason, "agency"}`.
 */
export function serializeRecords(lookups: Iterable<Lookup>): string {
  return sortedBy(lookups, ({ doi }) => doi)
    .map((lookup) => `${JSON.stringify(lineOf(lookup))}\n`)
    .join('');
}

function lineOf(lookup: Lookup): object {
  if ('record' in lookup) return { doi: lookup.doi, record: lookup.raw };
  const { doi, missing, agency } = lookup;
  return { doi, missing, ...(agency === undefined ? {} : { agency }) };
}

/**
 * Reads records.jsonl. A torn or bad line is dropped with a warning that names it; the good ones stay. Of two
 * lines for one DOI the later counts.
 * @param mapRecord reads a record as the source gave it; the rules are the source's
 */
export function parseRecords(text: string, mapRecord: (raw: unknown) => WorkRecord | undefined): KeptLookups {
  const lookups = new Map<string, Lookup>();
  const warnings: string[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    try {
      const lookup = parseLine(line, mapRecord);
      lookups.set(lookup.doi, lookup);
    } catch (error) {
      warnings.push(`Line ${index + 1} of the records was dropped: ${messageOf(error)}`);
    }
  }
  return { lookups, warnings };
}

function parseLine(line: string, mapRecord: (raw: unknown) => WorkRecord | undefined): Lookup {
  const value: unknown = JSON.parse(line);
  const fields = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
  const doi = textOf(fields.get('doi'));
  if (doi === undefined || normalizeDoi(doi) !== doi) throw malformed('no DOI in canonical form');
  const raw: unknown = fields.get('record');
  if (raw !== undefined) {
    const record = mapRecord(raw);
    if (record === undefined) throw malformed(`no record of ${doi}`);
    return { doi, record, raw };
  }
  const missing = MISSING_REASONS.find((reason): reason is MissingReason => reason === fields.get('missing'));
  if (missing === undefined) throw malformed(`neither a record of ${doi} nor a reason why it is missing`);
  const agency = textOf(fields.get('agency'));
  return { doi, missing, ...(agency === undefined ? {} : { agency }) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function malformed(message: string): CiteloomError {
  return new CiteloomError('STORE_UNREADABLE', message);
}
