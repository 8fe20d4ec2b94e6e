import * as v from 'valibot';
import { CiteloomError } from '../errors.js';
import type { Venue } from '../model/venue.js';
import { foldVenueTitle } from './fold-venue-title.js';

const EntrySchema = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
  name: v.pipe(v.string(), v.nonEmpty()),
  acronym: v.optional(v.string()),
  kind: v.picklist(['journal', 'conference', 'workshop', 'book', 'preprint-server', 'other']),
  issn: v.optional(v.array(v.pipe(v.string(), v.regex(/^\d{4}-\d{3}[\dX]$/)))),
  titles: v.optional(v.array(v.string())),
  doi: v.optional(v.array(v.pipe(v.string(), v.regex(/^10\.\d+\/?/)))),
  volumeOneYear: v.optional(v.pipe(v.number(), v.integer())),
  collection: v.optional(v.literal(true)),
});

const TableSchema = v.strictObject({
  venues: v.array(EntrySchema),
  proceedings: v.array(
    v.strictObject({ doi: v.string(), venue: v.string(), year: v.number(), containerTitle: v.string() }),
  ),
});

/** A word with two capitals at least: `CVPR`, `CoRR`, not `Sensors`. */
const ACRONYM = /^(?=(?:.*[A-Z]){2})[A-Z][A-Za-z-]{1,11}(?: Workshops)?$/;

/** Venues that are known by name, and the ways to find them. */
export interface VenueTable {
  readonly byKey: ReadonlyMap<string, Venue>;
  /** By ISSN, with its hyphen. */
  readonly byIssn: ReadonlyMap<string, Venue>;
  /** ISSNs of collections: they say nothing of the meeting. */
  readonly collectionIssn: ReadonlySet<string>;
  /** Keys of the series of books and papers in which the proceedings of many meetings stand (LNCS). */
  readonly collections: ReadonlySet<string>;
  /** By acronym in upper case. */
  readonly byAcronym: ReadonlyMap<string, Venue>;
  /** Names and other spellings, as words without case and filler. */
  readonly titles: readonly { readonly words: readonly string[]; readonly venue: Venue }[];
  /** By the part of a DOI that names the series: `10.1109/cvpr`. */
  readonly byDoiCode: ReadonlyMap<string, DoiSeries>;
  /** By the part of a DOI that names one volume: `10.1145/3382507`. */
  readonly proceedings: ReadonlyMap<string, Proceedings>;
}

/** A series that DOIs name by a code. */
export interface DoiSeries {
  readonly venue: Venue;
  /** The year of volume 1, where volumes are years. */
  readonly volumeOneYear?: number;
}

/** One volume of proceedings. */
export interface Proceedings {
  readonly venue: Venue;
  readonly year: number;
  readonly containerTitle: string;
}

/**
 * Reads the table of venues (data/venues.json).
 * @throws CiteloomError DOCUMENT_INVALID naming the entry that is wrong
 */
export function parseVenueTable(json: unknown): VenueTable {
  const parsed = v.safeParse(TableSchema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw invalid(`${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
  }
  const { venues, proceedings } = parsed.output;
  const byKey = new Map<string, Venue>();
  const byIssn = new Map<string, Venue>();
  const collectionIssn = new Set<string>();
  const collections = new Set<string>();
  const byAcronym = new Map<string, Venue>();
  const byDoiCode = new Map<string, DoiSeries>();
  const titles: { words: readonly string[]; venue: Venue }[] = [];
  for (const entry of venues) {
    const { key, name, acronym, kind, issn, titles: spellings, doi, volumeOneYear } = entry;
    if (byKey.has(key)) throw invalid(`two venues have the key ${key}`);
    const venue: Venue = { key, name, ...(acronym === undefined ? {} : { acronym }), kind };
    byKey.set(key, venue);
    if (entry.collection === true) collections.add(key);
    for (const number of issn ?? []) {
      if (byIssn.has(number) || collectionIssn.has(number))
        throw invalid(`two venues have the ISSN ${number}`);
      if (entry.collection === true) collectionIssn.add(number);
      else byIssn.set(number, venue);
    }
    if (acronym !== undefined) byAcronym.set(acronym.toUpperCase(), venue);
    for (const spelling of [name, ...(acronym === undefined ? [] : [acronym]), ...(spellings ?? [])]) {
      titles.push({ words: foldVenueTitle(spelling), venue });
      if (spelling !== name && ACRONYM.test(spelling)) byAcronym.set(spelling.toUpperCase(), venue);
    }
    for (const code of doi ?? []) {
      if (byDoiCode.has(code)) throw invalid(`two venues have the DOI code ${code}`);
      byDoiCode.set(code, { venue, ...(volumeOneYear === undefined ? {} : { volumeOneYear }) });
    }
  }
  const volumes = proceedings.map(({ doi, venue: key, year, containerTitle }) => {
    const venue = byKey.get(key);
    if (venue === undefined) throw invalid(`proceedings ${doi} name the unknown venue ${key}`);
    return [doi, { venue, year, containerTitle }] as const;
  });
  return {
    byKey,
    byIssn,
    collectionIssn,
    collections,
    byAcronym,
    titles,
    byDoiCode,
    proceedings: new Map(volumes),
  };
}

function invalid(detail: string): CiteloomError {
  return new CiteloomError('DOCUMENT_INVALID', `The table of venues is wrong: ${detail}.`, {
    hint: 'Correct data/venues.json.',
  });
}
