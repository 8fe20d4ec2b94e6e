import type { LocalQuestion } from '../model/local-facts.js';
import type { Seed } from '../model/seed.js';
import type { WorkDraft } from './work-draft.js';

/** What local sources are asked about a work: by each reference of a seed that means it, else by its DOI alone. */
export function localQuestions(
  { doi, mentions }: Pick<WorkDraft, 'doi' | 'mentions'>,
  seeds: readonly Seed[],
): LocalQuestion[] {
  const asked = mentions.flatMap(({ seed, reference }) =>
    seed === undefined ? [] : [{ seed, key: reference.key }],
  );
  const contexts = asked.length > 0 ? asked : seeds.slice(0, 1).map(({ id }) => ({ seed: id }));
  return contexts.map((context) => (doi === undefined ? context : { doi, ...context }));
}
