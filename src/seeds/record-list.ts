import { CiteloomError } from '../errors.js';
import { Warnings } from '../input/warnings.js';
import type { KnownLookup } from '../model/lookup.js';
import { cacheOfRecords } from '../model/lookup-cache.js';
import { mapCrossrefRecord } from '../sources/crossref/map.js';
import type { SeedContent } from './contract.js';
import type { SeedNames } from './decoded-seed.js';

/** Members told in full where they are no record; the others are counted. */
const TOLD = 100;

/** A list of records in a value of JSON, and of how many works it is the beginning. */
export interface RecordList {
  readonly items: readonly unknown[];
  /** Absent where the value does not tell. */
  readonly total?: number;
}

/**
 * The list in a value of JSON that is one: an answer of the API that lists works (`message.items`), its message
 * alone, or an array.
 */
export function recordListIn(json: unknown): RecordList | undefined {
  const message = messageIn(json);
  if (Array.isArray(message)) return { items: message };
  if (typeof message !== 'object' || message === null || !('items' in message)) return undefined;
  const { items } = message;
  if (!Array.isArray(items)) return undefined;
  const total = 'total-results' in message ? message['total-results'] : undefined;
  return { items, ...(typeof total === 'number' ? { total } : {}) };
}

/**
 * The works that a list of records names: the graph is made of them, as of a list of DOIs, and their records are
 * known. What is no record is left out with a warning; of two records of one work the later counts.
 * @throws CiteloomError SEED_UNREADABLE when nothing is a record
 */
export function contentOfRecordList(
  { name, path }: SeedNames,
  { items, total = 0 }: RecordList,
): SeedContent {
  const known = new Map<string, KnownLookup>();
  const warnings = new Warnings(TOLD);
  for (const [at, item] of items.entries()) {
    const raw = messageIn(item);
    const record = mapCrossrefRecord(raw);
    if (record !== undefined) known.set(record.doi, { doi: record.doi, record, raw });
    else warnings.add(() => `${name}, record ${at + 1}: it is no Crossref record: it has no DOI; left out.`);
  }
  if (known.size === 0)
    throw new CiteloomError('SEED_UNREADABLE', `Seed ${path} lists no Crossref record.`, {
      hint: 'Give what https://api.crossref.org/works answers, a record of it, or a list of DOIs.',
    });
  if (total > items.length)
    warnings.add(
      () => `${name} holds ${items.length} of the ${total.toLocaleString('en')} works that the search found.`,
    );
  const references = [...known.keys()].map((doi, at) => ({ key: `record-${at + 1}`, doi }));
  return {
    seeds: [{ id: `file:${name}`, title: name, references, warnings: warnings.list() }],
    cache: cacheOfRecords(known),
  };
}

/** The record in the API's answer, or the value itself when it is no answer. */
export function messageIn(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'message' in json ? json.message : json;
}
