import { defined } from '../../model/defined.js';
import { normalizeDoi } from '../../model/doi.js';
import type { Reference } from '../../model/reference.js';
import { plainText } from '../../model/text/plain-text.js';
import { beginning } from '../../model/text/shortened.js';
import type { SurveyKey, TranscribedList } from '../../model/transcribed-list.js';
import { elementsOf, fieldsOf } from '../crossref/lenient.js';
import { mapReferences } from '../crossref/map-references.js';

/** The list of an item, and what of it could not be taken. */
export interface ListOfItem {
  readonly list?: TranscribedList;
  /** Each follows "item 3 (ref11)". */
  readonly problems: readonly string[];
}

/** More problems of one list than this are counted. */
const MOST_PROBLEMS = 5;

/**
 * Reads `custom.references` of a CSL-JSON item: entries with the fields that Crossref gives references, and
 * `survey-key` for the reference of `custom.survey` that means the same work. A DOI counts in its own field only:
 * text that was read from a page runs into its neighbours. Entries that tell nothing are passed over with a
 * problem; the item itself stays.
 */
export function listOfItem(item: unknown, name: string): ListOfItem {
  const custom = fieldsOf(fieldsOf(item).get('custom'));
  const given = custom.get('references');
  if (given === undefined || given === null) return { problems: [] };
  if (!Array.isArray(given)) return { problems: ['has references that are no list; they are left out'] };
  const text = custom.get('survey');
  const survey = typeof text === 'string' ? (normalizeDoi(text) ?? text.trim()) : undefined;
  const problems: string[] = [];
  const entries = elementsOf(given).filter((entry, position) => {
    const problem = problemOf(entry, survey);
    if (problem !== undefined) problems.push(`reference ${position + 1} ${problem}`);
    return tellsSomething(entry);
  });
  const references = mapReferences(entries, { doiInText: false }).map(assertedByLibrary);
  const list: TranscribedList = {
    source: plainText(custom.get('references-source')) ?? name,
    ...defined({
      edition: plainText(custom.get('references-edition')),
      note: plainText(custom.get('references-note')),
    }),
    references,
    surveyKeys: surveyKeysOf(references, entries, survey),
  };
  if (references.length === 0) problems.push('has a list of references without a single one; it is left out');
  return { problems: cut(problems), ...(references.length === 0 ? {} : { list }) };
}

/** Fields that tell which work an entry means. */
const TELLING = ['unstructured', 'article-title', 'volume-title', 'journal-title', 'author'] as const;

function tellsSomething(entry: unknown): boolean {
  const fields = fieldsOf(entry);
  return (
    TELLING.some((field) => plainText(fields.get(field)) !== undefined) ||
    normalizeDoi(textOf(fields.get('DOI'))) !== undefined ||
    textOf(fields.get('survey-key')) !== ''
  );
}

function problemOf(entry: unknown, survey: string | undefined): string | undefined {
  if (!tellsSomething(entry)) return 'tells nothing; passed over';
  const fields = fieldsOf(entry);
  const doi = textOf(fields.get('DOI'));
  if (doi !== '' && normalizeDoi(doi) === undefined)
    return `has no valid DOI but ${JSON.stringify(beginning(doi, 100))}`;
  if (textOf(fields.get('survey-key')) !== '' && survey === undefined)
    return 'has a survey-key, and its item names no survey (custom.survey); the key is left out';
  return undefined;
}

function surveyKeysOf(
  references: readonly Reference[],
  entries: readonly unknown[],
  survey: string | undefined,
): Map<string, SurveyKey> {
  if (survey === undefined) return new Map();
  return new Map(
    references.flatMap(({ key }, position) => {
      const named = textOf(fieldsOf(entries[position]).get('survey-key'));
      return named === '' ? [] : [[key, { survey, key: named }] as const];
    }),
  );
}

/** Neither a publisher nor Crossref said so. */
function assertedByLibrary({ doiAssertedBy: _, ...reference }: Reference): Reference {
  return reference;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function cut(problems: readonly string[]): string[] {
  if (problems.length <= MOST_PROBLEMS) return [...problems];
  const more = problems.length - MOST_PROBLEMS;
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    `and ${more} more ${more === 1 ? 'problem' : 'problems'} of its references`,
  ];
}
