import type { LookupCache } from '../model/lookup-cache.js';
import type { MetadataSource } from '../sources/contract.js';

/** A source that adds each answer to a cache before it hands it on. */
export function withCache(source: MetadataSource, cache: LookupCache): MetadataSource {
  const search = source.search?.bind(source);
  return {
    id: source.id,
    lookup: (dois) => storing(source.lookup(dois), cache.add),
    ...(search === undefined
      ? {}
      : { search: (queries: readonly string[]) => storing(search(queries), cache.addSearch) }),
  };
}

async function* storing<Answer>(
  answers: AsyncIterable<Answer>,
  store: (answer: Answer) => void,
): AsyncGenerator<Answer> {
  for await (const answer of answers) {
    store(answer);
    yield answer;
  }
}
