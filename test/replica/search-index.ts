import type { CrossrefRecord } from './holdings.js';
import { bibliographicTerms, termsOf } from './record-terms.js';

/** A record and how well it answers a query. */
export interface Hit {
  readonly record: CrossrefRecord;
  readonly score: number;
}

interface Posting {
  readonly position: number;
  readonly count: number;
}

/** How soon repeated words stop to count, and how much long records are held back: Elasticsearch's defaults. */
const DEFAULTS = { k1: 1.2, b: 0.75 };

/**
 * A stand-in for Crossref's Elasticsearch: BM25 over one field that holds all bibliographic words of a record.
 *
 * It knows nothing of types, prefixes or citations, so that a figure, a preprint or a fake reprint with the
 * title asked for comes before the work meant whenever its words say so; equal scores are put in an order that
 * depends on the DOI alone and favours nobody. Building costs O(words), a search O(postings of the query's words).
 * @see Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 10.1561/1500000019
 */
export class SearchIndex {
  readonly #records: readonly CrossrefRecord[];
  readonly #lengths: readonly number[];
  readonly #postings = new Map<string, Posting[]>();
  readonly #averageLength: number;

  constructor(records: Iterable<CrossrefRecord>) {
    this.#records = [...records];
    this.#lengths = this.#records.map((record, position) => this.#add(record, position));
    this.#averageLength = this.#lengths.reduce((sum, length) => sum + length, 0) / this.#lengths.length;
  }

  /** Every record that shares a word with the query, best first. */
  search(query: string): Hit[] {
    const scores = new Map<number, number>();
    for (const term of new Set(termsOf(query))) {
      const postings = this.#postings.get(term) ?? [];
      const rarity = Math.log(1 + (this.#records.length - postings.length + 0.5) / (postings.length + 0.5));
      for (const { position, count } of postings)
        scores.set(position, (scores.get(position) ?? 0) + rarity * this.#saturation(count, position));
    }
    return [...scores]
      .flatMap(([position, score]) => {
        const record = this.#records[position];
        return record === undefined ? [] : [{ record, score: Number(Math.fround(score).toPrecision(8)) }];
      })
      .sort((a, b) => b.score - a.score || scramble(a.record.DOI) - scramble(b.record.DOI));
  }

  #add(record: CrossrefRecord, position: number): number {
    const counts = new Map<string, number>();
    const terms = bibliographicTerms(record);
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const postings = this.#postings.get(term);
      if (postings === undefined) this.#postings.set(term, [{ position, count }]);
      else postings.push({ position, count });
    }
    return terms.length;
  }

  #saturation(count: number, position: number): number {
    const { k1, b } = DEFAULTS;
    const length = (this.#lengths[position] ?? 0) / this.#averageLength;
    return (count * (k1 + 1)) / (count + k1 * (1 - b + b * length));
  }
}

/** A number that says nothing about the DOI but is the same in every run (FNV-1a, its bits mixed once more). */
function scramble(doi: string): number {
  let hash = 0x811c9dc5;
  for (const character of doi) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
}
