import { CiteloomError } from '../../errors.js';
import { normalizeDoi } from '../../model/doi.js';
import type { WorkFacts } from '../../model/work.js';
import { factsOfItem } from './facts-of-item.js';

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
  /** Items that were passed over, and why. */
  readonly warnings: readonly string[];
}

interface Entry {
  readonly facts: WorkFacts;
  readonly doi?: string;
  readonly survey?: string;
}

/**
 * Reads CSL-JSON as reference managers export it, with two additions of our own: `custom.survey` and
 * `custom.survey-keys` tie an item to references of one survey, `custom.authors-complete` says whether all
 * authors are given. Bad items are passed over with a warning.
 * @throws CiteloomError LIBRARY_UNREADABLE when it is no list of items
 * @see https://docs.citationstyles.org/en/stable/specification.html
 */
export function readLibrary(json: unknown, name: string): Library {
  if (!Array.isArray(json)) {
    throw new CiteloomError(
      'LIBRARY_UNREADABLE',
      `Library ${name} is not CSL-JSON: it is no list of items.`,
      {
        hint: 'Export it again as CSL JSON (in Zotero: Export Library).',
      },
    );
  }
  const byDoi = new Map<string, Entry[]>();
  const byReference = new Map<string, Entry>();
  const warnings: string[] = [];
  for (const [index, item] of json.entries()) {
    const facts = factsOfItem(item);
    if (facts === undefined) {
      warnings.push(`${name}, item ${index + 1} has no title, year or container; passed over.`);
      continue;
    }
    const { doi: givenDoi, survey, surveyKeys } = identityOf(item);
    const doi = normalizeDoi(givenDoi ?? '');
    const entry = {
      facts,
      ...(doi === undefined ? {} : { doi }),
      ...(survey === undefined ? {} : { survey }),
    };
    if (doi !== undefined) byDoi.set(doi, [...(byDoi.get(doi) ?? []), entry]);
    for (const key of surveyKeys) byReference.set(referenceOf(survey ?? '', key), entry);
  }
  return {
    warnings,
    factsForDoi: (doi, seed) =>
      byDoi.get(doi)?.find(({ survey }) => survey === undefined || survey === seed)?.facts,
    factsForReference: (seed, key) => byReference.get(referenceOf(seed, key))?.facts,
    doiForReference: (seed, key) => byReference.get(referenceOf(seed, key))?.doi,
  };
}

function referenceOf(seed: string, key: string): string {
  return JSON.stringify([seed, key]);
}

function identityOf(item: unknown): { doi?: string; survey?: string; surveyKeys: readonly string[] } {
  const fields = item as { DOI?: unknown; custom?: { survey?: unknown; 'survey-keys'?: unknown } };
  const keys = fields.custom?.['survey-keys'];
  const survey = typeof fields.custom?.survey === 'string' ? normalizeDoi(fields.custom.survey) : undefined;
  return {
    ...(typeof fields.DOI === 'string' ? { doi: fields.DOI } : {}),
    ...(survey === undefined ? {} : { survey }),
    surveyKeys:
      Array.isArray(keys) && survey !== undefined ? keys.filter((key) => typeof key === 'string') : [],
  };
}
