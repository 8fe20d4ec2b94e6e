import { CiteloomError } from '../../errors.js';
import { beginning } from '../../model/text/shortened.js';
import type { TranscribedList } from '../../model/transcribed-list.js';
import type { WorkFacts, WorkRecord } from '../../model/work.js';
import { fieldsOf } from '../crossref/lenient.js';
import { factsOfItem } from './facts-of-item.js';
import { identityOfItem } from './item-identity.js';
import { listOfItem } from './list-of-item.js';

/** Bibliographic facts that somebody gathered: the package's own, or a user's export. */
export interface Library {
  /**
   * What is known of a DOI.
   * @param seed id of the seed at hand; an item tied to a survey holds for that survey only
   */
  factsForDoi(doi: string, seed: string | undefined): WorkFacts | undefined;
  /** What is known of the work that a reference of a seed means. */
  factsForReference(seed: string, key: string): WorkFacts | undefined;
  /** The reference list of the work with a DOI; `seed` as for its facts. */
  listForDoi(doi: string, seed: string | undefined): TranscribedList | undefined;
  /** The reference list of the work that a reference of a seed means. */
  listForReference(seed: string, key: string): TranscribedList | undefined;
  /** The DOI of the work that a reference of a seed means. */
  doiForReference(seed: string, key: string): string | undefined;
  /** The items that have a DOI and hold for one of the seeds, as records. */
  records(seeds: ReadonlySet<string>): WorkRecord[];
  /** Items and references that were passed over, and why. */
  readonly warnings: readonly string[];
}

interface Shelf {
  readonly byDoi: Map<string, Entry[]>;
  readonly byReference: Map<string, Entry>;
  /** Items that nothing ties to a work. */
  unused: number;
}

interface Entry {
  readonly facts: WorkFacts;
  readonly doi?: string;
  readonly survey?: string;
  readonly list?: TranscribedList;
}

/**
 * Reads CSL-JSON as reference managers export it, with additions of our own: `custom.survey` and
 * `custom.survey-keys` tie an item to references of one survey, `custom.authors-complete` says whether all
 * authors are given, `custom.references` is the reference list of the work (see `listOfItem`). Bad items are passed
 * over with a warning; items without a DOI or keys apply to nothing.
 * @param path what errors call it, where that is not its name
 * @throws CiteloomError LIBRARY_UNREADABLE when it is no list of items, or none of them is one
 * @see https://docs.citationstyles.org/en/stable/specification.html
 */
export function readLibrary(json: unknown, name: string, path = name): Library {
  if (!Array.isArray(json)) throw unreadable(path, 'it is no list of items');
  if (json.length > 0 && !json.some((item) => factsOfItem(item) !== undefined))
    throw unreadable(path, 'no item in it has a title, year or container');
  const shelf: Shelf = { byDoi: new Map(), byReference: new Map(), unused: 0 };
  const warnings = json.flatMap((item, index) => {
    const { problem, ofList } = shelve(item, shelf, name);
    const place = `${name}, item ${index + 1}`;
    return [
      ...(problem === undefined ? [] : [`${place} ${problem}.`]),
      ...ofList.map((one) => `${place}${nameOf(item)}: ${one}.`),
    ];
  });
  if (shelf.unused > 0)
    warnings.push(`${name}: ${shelf.unused} of ${json.length} items have no DOI and apply to nothing.`);
  const { byDoi, byReference } = shelf;
  return {
    warnings,
    factsForDoi: (doi, seed) =>
      byDoi.get(doi)?.find(({ survey }) => survey === undefined || survey === seed)?.facts,
    factsForReference: (seed, key) => byReference.get(referenceOf(seed, key))?.facts,
    listForDoi: (doi, seed) =>
      byDoi
        .get(doi)
        ?.find(({ survey, list }) => list !== undefined && (survey === undefined || survey === seed))?.list,
    listForReference: (seed, key) => byReference.get(referenceOf(seed, key))?.list,
    records: (seeds) =>
      [...byDoi].flatMap(([doi, entries]) => {
        const entry = entries.find(({ survey }) => survey === undefined || seeds.has(survey));
        return entry === undefined ? [] : [{ ...entry.facts, doi }];
      }),
    doiForReference: (seed, key) => byReference.get(referenceOf(seed, key))?.doi,
  };
}

/** Why an item cannot be used, and what of its reference list cannot. */
interface Shelved {
  readonly problem?: string;
  readonly ofList: readonly string[];
}

/** Puts an item where it can be found; says why where it cannot. */
function shelve(item: unknown, shelf: Shelf, name: string): Shelved {
  const { byDoi, byReference } = shelf;
  const facts = factsOfItem(item);
  if (facts === undefined) return { problem: 'has no title, year or container; passed over', ofList: [] };
  const { list, problems: ofList } = listOfItem(item, name);
  const { doi, malformedDoi, survey, surveyKeys } = identityOfItem(item);
  const entry: Entry = {
    facts,
    ...(doi === undefined ? {} : { doi }),
    ...(survey === undefined ? {} : { survey }),
    ...(list === undefined ? {} : { list }),
  };
  if (doi !== undefined) {
    const entries = byDoi.get(doi) ?? [];
    byDoi.set(doi, entries);
    entries.push(entry);
  }
  for (const key of surveyKeys) byReference.set(referenceOf(survey ?? '', key), entry);
  if (malformedDoi !== undefined)
    return { problem: `has no valid DOI but ${JSON.stringify(beginning(malformedDoi, 100))}`, ofList };
  if (doi === undefined && surveyKeys.length === 0) shelf.unused += 1;
  return { ofList };
}

/** ` (id)`, for people who look for an item in a long file. */
function nameOf(item: unknown): string {
  const id = fieldsOf(item).get('id');
  return typeof id === 'string' && id !== '' ? ` (${beginning(id, 60)})` : '';
}

function referenceOf(seed: string, key: string): string {
  return JSON.stringify([seed, key]);
}

function unreadable(name: string, reason: string): CiteloomError {
  return new CiteloomError('LIBRARY_UNREADABLE', `Library ${name} is not CSL-JSON: ${reason}.`, {
    hint: 'Export it again as CSL JSON (in Zotero: Export Library).',
  });
}
