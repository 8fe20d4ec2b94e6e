import { appendTo } from '../model/append-to.js';
import { citedName } from '../model/person-name.js';
import type { Reference } from '../model/reference.js';
import { squeezeText } from '../model/text/fold-text.js';
import type { SurveyKey, TranscribedList } from '../model/transcribed-list.js';
import type { Library } from '../sources/library/read-library.js';
import type { BibliographyEntry, CitedReference } from './contract.js';

/** An entry with the key of the reference that the seed has for it. */
export interface KeyedEntry {
  readonly key: string;
  readonly entry: BibliographyEntry;
}

/**
 * What an export knows, as a source: the facts of its entries, and their reference lists. Which entries a list cites is
 * told by ids of the export, and by author, year, volume and first page where all of them agree; DOIs and texts are
 * left to those who ask.
 * @param seed id of the list that the entries make
 */
export function libraryOfBibliography(seed: string, name: string, entries: readonly KeyedEntry[]): Library {
  const byDoi = new Map<string, KeyedEntry>();
  const byKey = new Map<string, KeyedEntry>();
  for (const one of entries) {
    byKey.set(one.key, one);
    const { doi } = one.entry;
    const known = doi === undefined ? undefined : byDoi.get(doi);
    if (doi !== undefined && (known === undefined || known.entry.references === undefined))
      byDoi.set(doi, one);
  }
  const findEntry = entryFinder(entries);
  const listOf = (one: KeyedEntry | undefined) => transcribed(one, { seed, name, findEntry });
  return {
    warnings: [],
    factsForDoi: (doi) => byDoi.get(doi)?.entry.facts,
    factsForReference: (of, key) => (of === seed ? byKey.get(key)?.entry.facts : undefined),
    listForDoi: (doi) => listOf(byDoi.get(doi)),
    listForReference: (of, key) => (of === seed ? listOf(byKey.get(key)) : undefined),
    doiForReference: () => undefined,
    records: () => [...byDoi].map(([doi, { entry }]) => ({ ...entry.facts, doi })),
  };
}

type FindEntry = (reference: CitedReference) => KeyedEntry | undefined;

function transcribed(
  one: KeyedEntry | undefined,
  { seed, name, findEntry }: { readonly seed: string; readonly name: string; readonly findEntry: FindEntry },
): TranscribedList | undefined {
  if (one?.entry.references === undefined || one.entry.references.length === 0) return undefined;
  const surveyKeys = new Map<string, SurveyKey>();
  const references = one.entry.references.map((cited): Reference => {
    const { citedId: _, ...reference } = cited;
    const found = findEntry(cited);
    if (found !== undefined) surveyKeys.set(cited.key, { survey: seed, key: found.key });
    return reference;
  });
  return { source: name, references, surveyKeys, comparesTexts: true };
}

function entryFinder(entries: readonly KeyedEntry[]): FindEntry {
  const byId = new Map<string, KeyedEntry>();
  const byPlace = new Map<string, KeyedEntry[]>();
  for (const one of entries) {
    const { id, facts } = one.entry;
    if (id !== undefined) byId.set(id, one);
    const [author] = facts.authors ?? [];
    const place = placeOf({
      author: author === undefined ? undefined : citedName(author),
      year: facts.year,
      volume: facts.volume,
      firstPage: facts.pages?.split(/[-–]/)[0] ?? facts.articleNumber,
    });
    if (place !== undefined) appendTo(byPlace, place, one);
  }
  return (reference) => {
    const { citedId, author } = reference;
    const named = citedId === undefined ? undefined : byId.get(citedId);
    if (named !== undefined) return named;
    const family = author?.split(',')[0];
    const found = byPlace.get(placeOf({ ...reference, author: family }) ?? '') ?? [];
    return found.length === 1 ? found[0] : undefined;
  };
}

/** Author, year, volume and first page: together they mean one work; undefined where one is missing. */
function placeOf(place: {
  readonly author?: string | undefined;
  readonly year?: number | undefined;
  readonly volume?: string | undefined;
  readonly firstPage?: string | undefined;
}): string | undefined {
  const { author, year, volume, firstPage } = place;
  if (author === undefined || year === undefined || volume === undefined || firstPage === undefined)
    return undefined;
  return JSON.stringify([squeezeText(author), year, volume.toLowerCase(), firstPage.toLowerCase()]);
}
