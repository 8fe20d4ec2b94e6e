import { readFileSync } from 'node:fs';
import { mapReferences } from '../../../src/sources/crossref/map-references.js';
import type { Searched, SearchedReference } from './search-replica.js';

/** A line of hand-written.jsonl: a reference as deposited, and the hits of a search for it. */
interface Case {
  readonly reference: object;
  /** Null: none of the hits is the work. */
  readonly expected: string | null;
  readonly alternatives?: readonly string[];
  readonly note?: string;
  readonly hits: readonly unknown[];
}

/**
 * References of 36 fields written by hand, each with hits in Crossref's shape: the work that it means or not, and
 * look-alikes. Bibliographic facts from general knowledge, not checked against Crossref; some are made up.
 */
export function handWrittenSet(): Searched {
  const file = new URL('hand-written.jsonl', import.meta.url);
  const cases: Case[] = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { searched: cases.flatMap(searchedReference), requests: cases.length };
}

function searchedReference({ reference, expected, alternatives, note, hits }: Case): SearchedReference[] {
  return mapReferences([reference]).map((mapped) => ({
    gold: {
      reference: mapped,
      ...(expected === null ? {} : { expected }),
      ...(alternatives === undefined ? {} : { alternatives }),
      ...(note === undefined ? {} : { note }),
    },
    hits,
  }));
}
