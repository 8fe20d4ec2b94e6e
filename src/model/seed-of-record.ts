import { CiteloomError } from '../errors.js';
import type { Seed } from './seed.js';
import { titleOfFacts } from './text/full-title.js';
import type { WorkRecord } from './work.js';

/** Where a seed's record came from. */
export interface SeedOrigin {
  /** What the user calls it, for messages. */
  readonly name: string;
  /** The record as its source gave it. */
  readonly raw?: unknown;
  readonly isFetched?: boolean;
}

/**
 * The seed that a citing work's record makes.
 * @throws CiteloomError SEED_UNREADABLE when the record has no references
 */
export function seedOfRecord(record: WorkRecord, { name, ...origin }: SeedOrigin): Seed {
  if (record.references === undefined)
    throw new CiteloomError(
      'SEED_UNREADABLE',
      `Seed ${name} has no references: there is nothing to follow.`,
      { hint: 'Its publisher may not deposit reference lists; take another survey of the field.' },
    );
  return {
    id: record.doi,
    title: titleOfFacts(record) ?? record.doi,
    record,
    ...origin,
    references: record.references,
    warnings: [],
  };
}
