import MiniSearch from 'minisearch';
import type { GraphDocument } from '../src/model/graph-document.js';

/** Finds works by what people remember of them. */
export interface WorkSearch {
  /** Works that have all the words (or what is close to them), the best first. */
  readonly find: (query: string) => readonly number[];
}

const FIELDS = ['title', 'authors', 'venue', 'year', 'doi'];
const LONGEST_TEXT = 2000;
const LONGEST_TERM = 80;
/** Comparing long words letter by letter costs more than it finds. */
const LONGEST_FUZZY = 24;

/** Reads titles, authors, venues, years and DOIs once. A word may be begun or slightly misspelt. */
export function createWorkSearch({ nodes }: GraphDocument): WorkSearch {
  const search = new MiniSearch<Record<string, unknown>>({
    idField: 'work',
    fields: FIELDS,
    processTerm: (term) => unaccented(term),
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 4 && term.length <= LONGEST_FUZZY && !/\d/.test(term) ? 0.2 : false),
      maxFuzzy: 2,
      boost: { title: 2, authors: 2, doi: 0.5 },
    },
  });
  search.addAll(
    nodes.id.map((id, work) => ({
      work,
      title: nodes.label[work]?.slice(0, LONGEST_TEXT),
      authors: nodes.authors[work]?.join(' ').slice(0, LONGEST_TEXT),
      venue: [nodes.venue[work], nodes.containerTitle[work]].filter((text) => text != null).join(' '),
      year: nodes.year[work] ?? undefined,
      doi: nodes.doi[work] ?? id,
    })),
  );
  return {
    find: (query) => (query.trim() === '' ? [] : search.search(query).map(({ id }) => Number(id))),
  };
}

function unaccented(term: string): string {
  return term.slice(0, LONGEST_TERM).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
