import { describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../../src/model/graph-document.js';
import { indexDocument } from '../../../web/document/document-index.js';
import { markedParts } from '../../../web/panels/bar/search-field.js';
import { createWorkSearch } from '../../../web/search/work-search.js';
import { sampleDocument } from '../sample-document.js';

const sample = sampleDocument({ works: 40, venues: 8, citations: 0 });
const replaced = <T>(column: readonly T[], values: Readonly<Record<number, T>>) =>
  column.map((value, work) => (work in values ? (values[work] as T) : value));
const document: GraphDocument = {
  ...sample,
  nodes: {
    ...sample.nodes,
    label: replaced(sample.nodes.label, {
      3: 'Apex frame spotting of micro-expressions',
      5: 'Graph attention',
      6: 'Attention on a graph of sparse graphs',
      7: 'Graph attention',
      8: 'On graph attention for all',
      9: 'A tree of fotons',
    }),
    authors: replaced(sample.nodes.authors, { 3: ['Moi Hoon Yap', 'José Núñez'], 10: ['Ada Fotons'] }),
    venue: replaced(sample.nodes.venue, { 3: 'ACII', 11: 'Fotons' }),
    doi: replaced(sample.nodes.doi, { 3: '10.1109/acii.2019.8925525', 4: '10.1109/acii.2019.892552' }),
    aliases: replaced(sample.nodes.aliases, { 12: ['10.5555/another'] }),
    inDegree: replaced(sample.nodes.inDegree, { 5: 0, 7: 9 }),
  },
};
const search = createWorkSearch(indexDocument(document));
const find = (query: string) => search.find(query).works;

describe('search', () => {
  it.each([
    ['a word of the title', 'spotting'],
    ['the beginning of a word', 'spott'],
    ['a part of a hyphenated word', 'expressions micro'],
    ['a slip of the pen', 'spoting'],
    ['an author without accents', 'nunez'],
    ['an author with accents', 'NÚÑEZ'],
    ['a venue with a word of the title', 'acii apex'],
    ['a DOI', '10.1109/acii.2019.8925525'],
    ['the address of a DOI', ' https://doi.org/10.1109/ACII.2019.8925525 '],
    ['an encoded DOI', 'doi:10.1109%2Facii.2019.8925525'],
    ['a part of a DOI', 'acii.2019.8925525'],
  ])('finds a work by %s', (_, query) => {
    expect(find(query)[0]).toBe(3);
  });

  it('puts the DOI itself before longer ones that begin so', () => {
    expect(find('10.1109/acii.2019.892552')).toEqual([4, 3]);
  });

  it('knows a work by the DOI that it had before', () => {
    expect(find('10.5555/another')).toEqual([12]);
  });

  it('puts the very title first, the more cited first, then titles that begin so, then other words', () => {
    expect(find('graph attention').slice(0, 4)).toEqual([7, 5, 8, 6]);
  });

  it('puts titles and authors before venues', () => {
    expect(find('fotons').slice(-1)).toEqual([11]);
    expect(find('fotons')).toHaveLength(3);
  });

  it('forgives slips only where a word occurs nowhere', () => {
    expect([...find('fotins')].sort((a, b) => a - b)).toEqual([9, 10, 11]);
    expect(find('atention')[0]).toBe(7);
    expect(find('graph spoting')).toEqual([]);
  });

  it('does not stall on endless words', () => {
    expect(find('x'.repeat(5000))).toEqual([]);
    expect(find(`${'graph '.repeat(5000)}`)).toContain(6);
  });

  it('wants all the words', () => {
    expect(find('spotting zebras')).toEqual([]);
  });

  it.each(['   ', '—', '%'])('finds nothing for %j', (query) => {
    expect(find(query)).toEqual([]);
  });

  it('finds the same whether or not works were read ahead', () => {
    const ahead = createWorkSearch(indexDocument(document));
    expect(ahead.readSome(30)).toBe(true);
    expect(ahead.readSome(30)).toBe(false);
    expect(ahead.find('graph attention')).toEqual(search.find('graph attention'));
  });

  it('finds all works, and tells the 500 that are ringed', () => {
    const many = createWorkSearch(indexDocument(sampleDocument({ works: 700, venues: 8, citations: 0 })));
    const found = many.find('e');
    expect(found.works.length).toBeGreaterThan(500);
    expect(new Set(found.works).size).toBe(found.works.length);
    expect(found.best).toEqual(found.works.slice(0, 500));
  });
});

describe('marks', () => {
  it('stand on the words that begin as asked for, whatever their accents', () => {
    expect(markedParts('José Núñez on <b>nuns</b>', ['nun', 'jose'])).toEqual([
      { text: 'José', marked: true },
      { text: ' ', marked: false },
      { text: 'Núñez', marked: true },
      { text: ' on <b>', marked: false },
      { text: 'nuns', marked: true },
      { text: '</b>', marked: false },
    ]);
  });

  it('are none without words', () => {
    expect(markedParts('All of it', [])).toEqual([{ text: 'All of it', marked: false }]);
  });
});
