import { hasTies } from '../../../src/model/edge-words.js';
import { compareText } from '../../../src/model/order.js';
import type { DocumentIndex } from '../document-index.js';
import type { Author, AuthorIndex } from './author-index.js';

/** A part of a whole, as whole numbers. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** What the works here tell of an author. */
export interface AuthorFacts {
  /** First and last year of the works; undefined when no year is known. */
  readonly years: readonly [number, number] | undefined;
  /** Most shared works first, then by name. */
  readonly coAuthors: readonly { readonly author: Author; readonly works: number }[];
  /** Keys of venues, most works first. */
  readonly venues: readonly { readonly key: string; readonly works: number }[];
  /** Citations among the works here, without those by seeds; undefined where edges are ties. */
  readonly citations: AuthorCitations | undefined;
}

/** Citations to and from the works of an author. */
export interface AuthorCitations {
  /** Of the citations that reach the works, those that come from works of the same author. */
  readonly received: Share;
  /** Of the citations that the works make, those that go to works of the same author. */
  readonly made: Share;
  /** How many of the works have a known list of references. */
  readonly withList: number;
  /** Works, of the author's and of those that cite or are cited, whose later authors are not known. */
  readonly firstAuthorsOnly: number;
  /** Citations of the works by seeds that the author wrote, and by all seeds. */
  readonly bySeeds: Share;
}

/** Works out what the works of an author tell; O(works and citations of the author). */
export function authorFacts(index: DocumentIndex, authors: AuthorIndex, author: Author): AuthorFacts {
  const { nodes } = index.document;
  const shared = new Map<Author, number>();
  const venues = new Map<string, number>();
  let years: readonly [number, number] | undefined;
  for (const work of author.works) {
    const beside = new Set((nodes.authors[work] ?? []).map(authors.find));
    for (const other of beside)
      if (other !== undefined && other !== author) shared.set(other, (shared.get(other) ?? 0) + 1);
    const venue = nodes.venueKey[work];
    if (venue != null) venues.set(venue, (venues.get(venue) ?? 0) + 1);
    const year = nodes.year[work];
    if (year != null)
      years = years === undefined ? [year, year] : [Math.min(years[0], year), Math.max(years[1], year)];
  }
  return {
    years,
    coAuthors: [...shared]
      .map(([other, works]) => ({ author: other, works }))
      .sort((a, b) => b.works - a.works || compareText(a.author.key, b.author.key)),
    venues: [...venues]
      .map(([key, works]) => ({ key, works }))
      .sort((a, b) => b.works - a.works || compareText(a.key, b.key)),
    citations: hasTies(index.document) ? undefined : citationsOf(index, author),
  };
}

function citationsOf(index: DocumentIndex, { works, seeds }: Author): AuthorCitations {
  const { nodes } = index.document;
  const own = new Set(works);
  const ownSeeds = new Set(seeds);
  const looked = new Set(works);
  const count = { received: 0, made: 0, own: 0, bySeeds: 0, byOwnSeeds: 0 };
  for (const work of works) {
    for (const citing of index.citedBy(work)) {
      if (nodes.isSeed[citing] === true) {
        count.bySeeds += 1;
        if (ownSeeds.has(citing)) count.byOwnSeeds += 1;
        continue;
      }
      looked.add(citing);
      count.received += 1;
      if (own.has(citing)) count.own += 1;
    }
    for (const cited of index.cites(work)) {
      if (nodes.isSeed[cited] === true) continue;
      looked.add(cited);
      count.made += 1;
    }
  }
  return {
    received: { part: count.own, whole: count.received },
    made: { part: count.own, whole: count.made },
    withList: works.filter((work) => nodes.hasReferenceList[work] === true).length,
    firstAuthorsOnly: [...looked].filter((work) => nodes.authorsComplete[work] === false).length,
    bySeeds: { part: count.byOwnSeeds, whole: count.bySeeds },
  };
}
