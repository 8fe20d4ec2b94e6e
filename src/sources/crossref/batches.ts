import { filterTerm, listUrl, MAX_URL_BYTES } from './urls.js';

/** What is asked with one request: the records of several DOIs, or of one. */
export type Batch =
  | { readonly kind: 'list'; readonly dois: readonly string[] }
  | { readonly kind: 'single'; readonly doi: string };

/** DOIs in one request: their records together are some megabytes, which a server gathers in a few seconds. */
const MAX_DOIS = 100;

/**
 * Splits DOIs into the fewest requests, in order: lists whose encoded URL stays below the limit. A DOI that a
 * filter cannot carry (a comma ends its value, even percent-encoded; too long) and one that would be alone go
 * single. Lazy: a long frontier is never held as batches.
 */
export function* planBatches(base: string, dois: Iterable<string>): Generator<Batch> {
  const room = MAX_URL_BYTES - listUrl(base, []).length - String(MAX_DOIS).length;
  let dealt: string[] = [];
  let bytes = 0;
  for (const doi of dois) {
    const cost = filterTerm(doi).length + 1;
    if (doi.includes(',') || cost > room) {
      yield { kind: 'single', doi };
      continue;
    }
    if (dealt.length === MAX_DOIS || bytes + cost > room) {
      yield batchOf(dealt);
      dealt = [];
      bytes = 0;
    }
    dealt.push(doi);
    bytes += cost;
  }
  if (dealt.length > 0) yield batchOf(dealt);
}

/** The two halves of a batch that drew an error. */
export function halve(dois: readonly string[]): Batch[] {
  const middle = Math.ceil(dois.length / 2);
  return [dois.slice(0, middle), dois.slice(middle)].filter((half) => half.length > 0).map(batchOf);
}

function batchOf(dois: readonly string[]): Batch {
  const [doi, ...others] = dois;
  return doi !== undefined && others.length === 0 ? { kind: 'single', doi } : { kind: 'list', dois };
}
