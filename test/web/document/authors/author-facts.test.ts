import { describe, expect, it } from 'vitest';
import { authorFacts } from '../../../../web/document/authors/author-facts.js';
import {
  type Author,
  authorKey,
  indexAuthors,
  namesAuthors,
} from '../../../../web/document/authors/author-index.js';
import { indexDocument } from '../../../../web/document/document-index.js';
import { tiesDocument } from '../../../fixtures/ties-document.js';
import { sixWorks } from '../../six-works.js';

const index = indexDocument(sixWorks());
const authors = indexAuthors(index.document);
const factsOf = (name: string) => {
  const author = authors.find(name);
  if (author === undefined) throw new RangeError(`nobody is called ${name}`);
  return authorFacts(index, authors, author);
};
const named = (list: readonly { readonly author: Author; readonly works: number }[]) =>
  list.map(({ author, works }) => [author.name, works]);

describe('the authors of a document', () => {
  it('are ranked by their works here, seeds apart, spellings in other case united', () => {
    expect(authors.ranked().map(({ name, works, seeds }) => ({ name, works, seeds }))).toEqual([
      { name: 'Ana Li', works: [1, 2, 3, 6], seeds: [0] },
      { name: 'Bo Ek', works: [2, 4, 6], seeds: [] },
      { name: 'Cy Ott', works: [3], seeds: [] },
      { name: 'Dee Fox', works: [5], seeds: [] },
    ]);
    expect(authors.find('ana  LI')).toBe(authors.ranked()[0]);
    expect(authors.find('Nobody')).toBeUndefined();
  });

  it('are one in any case, accents and punctuation, but not under initials', () => {
    expect(authorKey('José García-López')).toBe(authorKey('JOSE GARCIA LOPEZ'));
    expect(authorKey('G. Zhao')).toBe(authorKey('G Zhao'));
    expect(authorKey('G. Zhao')).not.toBe(authorKey('Guoying Zhao'));
    expect([authorKey('Søren Ø’Brien'), authorKey('Łukasz')]).toEqual(['soren obrien', 'lukasz']);
    expect([authorKey('赵国英'), authorKey('★'), authorKey('  ')]).toEqual(['赵国英', '★', '']);
  });

  it('are counted once for a work that names them twice, and not without a name', () => {
    const sample = sixWorks();
    const names = [null, ['Ana Li', 'ANA LI', ' '], [], ['__proto__'], null, null, null];
    const { ranked } = indexAuthors({ ...sample, nodes: { ...sample.nodes, authors: names } });
    expect(ranked().map(({ name, works }) => [name, works])).toEqual([
      ['Ana Li', [1]],
      ['__proto__', [3]],
    ]);
  });

  it('are none where the document names none', () => {
    const sample = sixWorks();
    const nodes = { ...sample.nodes, authors: sample.nodes.id.map(() => null) };
    expect(namesAuthors({ ...sample, nodes })).toBe(false);
    expect(indexAuthors({ ...sample, nodes }).ranked()).toEqual([]);
    expect(namesAuthors(sample)).toBe(true);
  });
});

describe('what the works tell of an author', () => {
  it('names co-authors, venues and years', () => {
    const { coAuthors, venues, years } = factsOf('Ana Li');
    expect(named(coAuthors)).toEqual([
      ['Bo Ek', 2],
      ['Cy Ott', 1],
    ]);
    expect(venues).toEqual([{ key: 'first', works: 3 }]);
    expect(years).toEqual([2010, 2014]);
    expect(named(factsOf('Dee Fox').coAuthors)).toEqual([]);
  });

  it('counts self-citations among those received and those made', () => {
    // Reached: 1 by 2 and 3, 2 by 3, 3 by 4. Made: 2 → 1, 3 → 1, 3 → 2, 6 → 4. Own: all but 4 → 3 and 6 → 4.
    expect(factsOf('Ana Li').citations).toEqual({
      received: { part: 3, whole: 4 },
      made: { part: 3, whole: 4 },
      withList: 3,
      firstAuthorsOnly: 1,
      bySeeds: { part: 4, whole: 4 },
    });
    // Reached: 2 by 3, 4 by 5 and 6. Made: 2 → 1, 4 → 3, 6 → 4. Own: 6 → 4.
    expect(factsOf('Bo Ek').citations).toMatchObject({
      received: { part: 1, whole: 3 },
      made: { part: 1, whole: 3 },
      bySeeds: { part: 0, whole: 3 },
    });
    expect(factsOf('Dee Fox').citations).toMatchObject({
      received: { part: 0, whole: 0 },
      made: { part: 0, whole: 1 },
      firstAuthorsOnly: 0,
    });
  });

  it('knows no citations where edges are ties', () => {
    const document = tiesDocument();
    const nodes = { ...document.nodes, authors: document.nodes.id.map(() => ['Ana Li']) };
    const ties = indexDocument({ ...document, nodes });
    const list = indexAuthors(ties.document);
    const author = list.ranked()[0];
    expect(author && authorFacts(ties, list, author).citations).toBeUndefined();
  });
});
