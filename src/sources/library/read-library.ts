import { CiteloomError } from '../../errors.js';
import type { WorkFacts, WorkRecord } from '../../model/work.js';
import { factsOfItem } from './facts-of-item.js';
import { identityOfItem } from './item-identity.js';

/** Bibliographic facts that somebody gathered: the package's own, or a user's export. */
export interface Library {
  /**
   * What is known of a DOI.
   * @param seed id of the seed at hand; an item tied to a survey holds for that survey only
   */
  factsForDoi(doi: string, seed: string | undefined): WorkFacts | undefined;
  /** What is known of the work that a reference of a seed means. */
  factsForReference(seed: string, key: string): WorkFacts | undefined;
  /** The DOI of the work that a reference of a seed means. */
  doiForReference(seed: string, key: string): string | undefined;
  /** The items that have a DOI and hold for one of the seeds, as records. */
  records(seeds: ReadonlySet<string>): WorkRecord[];
  /** Items that were passed over, and why. */
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
}

/**
 * Reads CSL-JSON as reference managers export it, with two additions of our own: `custom.survey` and
 * `custom.survey-keys` tie an item to references of one survey, `custom.authors-complete` says whether all
 * authors are given. Bad items are passed over with a warning; items without a DOI or keys apply to nothing.
 * @throws CiteloomError LIBRARY_UNREADABLE when it is no list of items, or none of them is one
 * @see https://docs.citationstyles.org/en/stable/specification.html
 */
export function readLibrary(json: unknown, name: string): Library {
  if (!Array.isArray(json)) throw unreadable(name, 'it is no list of items');
  if (json.length > 0 && !json.some((item) => factsOfItem(item) !== undefined)) {
    throw unreadable(name, 'no item in it has a title, year or container');
  }
  const shelf: Shelf = { byDoi: new Map(), byReference: new Map(), unused: 0 };
  const warnings = json.flatMap((item, index) => {
    const problem = shelve(item, shelf);
    return problem === undefined ? [] : [`${name}, item ${index + 1} ${problem}.`];
  });
  if (shelf.unused > 0) {
    warnings.push(`${name}: ${shelf.unused} of ${json.length} items have no DOI and apply to nothing.`);
  }
  const { byDoi, byReference } = shelf;
  return {
    warnings,
    factsForDoi: (doi, seed) =>
      byDoi.get(doi)?.find(({ survey }) => survey === undefined || survey === seed)?.facts,
    factsForReference: (seed, key) => byReference.get(referenceOf(seed, key))?.facts,
    records: (seeds) =>
      [...byDoi].flatMap(([doi, entries]) => {
        const entry = entries.find(({ survey }) => survey === undefined || seeds.has(survey));
        return entry === undefined ? [] : [{ ...entry.facts, doi }];
      }),
    doiForReference: (seed, key) => byReference.get(referenceOf(seed, key))?.doi,
  };
}

/** Puts an item where it can be found; says why where it cannot. */
function shelve(item: unknown, shelf: Shelf): string | undefined {
  const { byDoi, byReference } = shelf;
  const facts = factsOfItem(item);
  if (facts === undefined) return 'has no title, year or container; passed over';
  const { doi, malformedDoi, survey, surveyKeys } = identityOfItem(item);
  const entry: Entry = {
    facts,
    ...(doi === undefined ? {} : { doi }),
    ...(survey === undefined ? {} : { survey }),
  };
  if (doi !== undefined) {
    const entries = byDoi.get(doi) ?? [];
    byDoi.set(doi, entries);
    entries.push(entry);
  }
  for (const key of surveyKeys) byReference.set(referenceOf(survey ?? '', key), entry);
  if (malformedDoi !== undefined) return `has no valid DOI but ${JSON.stringify(malformedDoi.slice(0, 100))}`;
  if (doi === undefined && surveyKeys.length === 0) shelf.unused += 1;
  return undefined;
}

function referenceOf(seed: string, key: string): string {
  return JSON.stringify([seed, key]);
}

function unreadable(name: string, reason: string): CiteloomError {
  return new CiteloomError('LIBRARY_UNREADABLE', `Library ${name} is not CSL-JSON: ${reason}.`, {
    hint: 'Export it again as CSL JSON (in Zotero: Export Library).',
  });
}
