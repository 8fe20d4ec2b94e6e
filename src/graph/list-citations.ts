import { referenceId } from '../model/match.js';
import type { Reference } from '../model/reference.js';
import type { TranscribedList } from '../model/transcribed-list.js';

/** What decides which works the entries of a local list mean. */
interface ListContext {
  /** The id of the work that a DOI means; undefined when it is no work of the graph. */
  readonly workOf: (doi: string) => string | undefined;
  /** By `referenceId`: the work of each reference of the seeds. */
  readonly workOfReference: ReadonlyMap<string, string>;
  /** The work that a reference without a DOI means, by its text. */
  readonly findWork: (reference: Reference) => string | undefined;
  /** By `referenceId` of the citing work and the key: what several lists cite outside the seeds. */
  readonly sharedReferences: ReadonlyMap<string, string>;
  /** Ids of the seeds whose references these are. */
  readonly seeds: ReadonlySet<string>;
}

/**
 * Which works of the graph a local list cites: by the DOIs and the keys of the survey that its entries name. Who
 * copied the list has said which entries mean works of the survey: only in a list that a program exported is the text of
 * the others compared with titles. A key that the survey does not have gives a warning.
 */
export function listCitations(
  { id, list }: { readonly id: string; readonly list: TranscribedList },
  { workOf, workOfReference, findWork, sharedReferences, seeds }: ListContext,
): {
  readonly citations: readonly { readonly cited: string; readonly reference: Reference }[];
  readonly warnings: readonly string[];
} {
  const warnings: string[] = [];
  const byText = (reference: Reference) =>
    list.comparesTexts === true && reference.doi === undefined ? findWork(reference) : undefined;
  const citations = list.references.flatMap((reference) => {
    const { doi, key } = reference;
    const named = list.surveyKeys.get(key);
    const meant = named === undefined ? undefined : workOfReference.get(referenceId(named.survey, named.key));
    if (named !== undefined && meant === undefined && seeds.has(named.survey))
      warnings.push(
        `The reference list of ${id} names ${JSON.stringify(named.key)} (reference ${key}), a key that ${named.survey} does not have.`,
      );
    const cited =
      (doi === undefined ? undefined : workOf(doi)) ??
      meant ??
      sharedReferences.get(referenceId(id, key)) ??
      byText(reference);
    return cited === undefined ? [] : [{ cited, reference }];
  });
  return { citations, warnings };
}
