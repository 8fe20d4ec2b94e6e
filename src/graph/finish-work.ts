import type { CollectedWork, FactsLayer } from '../model/collected-work.js';
import { defined } from '../model/defined.js';
import type { LocalFacts } from '../model/local-facts.js';
import { compareText } from '../model/order.js';
import { type Reference, referenceText } from '../model/reference.js';
import type { Seed } from '../model/seed.js';
import { namesInText } from '../model/text/names-in-text.js';
import type { WorkFacts } from '../model/work.js';
import { localQuestions } from './local-questions.js';
import type { WorkDraft } from './work-draft.js';

interface FinishInput {
  readonly seeds: readonly Seed[];
  readonly local: LocalFacts;
}

/** A work with all that the sources say of it. */
export function finishWork(draft: WorkDraft, input: FinishInput): CollectedWork {
  const first = draft.mentions[0];
  return {
    id: draft.id,
    ...(draft.doi === undefined ? {} : { doi: draft.doi }),
    status: draft.status,
    ...(draft.missingReason === undefined ? {} : { missingReason: draft.missingReason }),
    depth: draft.depth,
    isSeed: draft.isSeed,
    ...listOf(draft),
    hasRecord: draft.record !== undefined,
    aliases: [...draft.aliases].sort(compareText),
    fallbackLabel: first === undefined ? draft.id : referenceText(first.reference),
    layers: layersOf(draft, input),
  };
}

/** The references that its record deposits, else those of a local list, with where that was read. */
function listOf({ record, list }: WorkDraft): Pick<CollectedWork, 'references' | 'listSource'> {
  if (record?.references !== undefined) return { references: record.references };
  if (list === undefined) return {};
  const { references, surveyKeys: _, comparesTexts: __, ...listSource } = list;
  return { references, listSource };
}

/** The record, what local sources know for sure, the references' own fields, what the DOI's structure tells. */
function layersOf(draft: WorkDraft, { seeds, local }: FinishInput): FactsLayer[] {
  const record: FactsLayer[] =
    draft.record === undefined ? [] : [{ from: draft.recordFrom, facts: draft.record }];
  const known = localQuestions(draft, seeds).map((question) => local.layers(question));
  return [
    ...record,
    ...known.flatMap(({ before }) => before),
    ...draft.mentions.map(
      ({ reference }): FactsLayer => ({
        from: 'seed',
        facts: { ...factsOf(reference), ...(draft.record === undefined ? placeOf(reference) : {}) },
      }),
    ),
    ...known.flatMap(({ after }) => after),
  ];
}

/** The reference's own fields, seen as facts of the work that it cites. */
function factsOf(reference: Reference): WorkFacts {
  const { title, bookTitle, author, year, containerTitle, issn } = reference;
  return {
    ...(title === undefined ? {} : { title }),
    ...(bookTitle === undefined ? {} : { title: bookTitle, type: 'book' }),
    ...(author === undefined ? {} : { authors: namesInText(author), authorsComplete: false }),
    ...(year === undefined ? {} : { year }),
    ...(containerTitle === undefined || containerTitle === bookTitle ? {} : { containerTitle }),
    ...(issn === undefined ? {} : { issn: [issn] }),
  };
}

/** Where the work stands and in which edition: a record that lacks them knows better. */
function placeOf({ volume, issue, firstPage, edition }: Reference): WorkFacts {
  return defined({ volume, issue, pages: firstPage, edition });
}
