import { describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { createWorkSearch } from '../../web/search.js';
import { sampleDocument } from './sample-document.js';

const sample = sampleDocument({ works: 40, venues: 8, citations: 0 });
const replaced = <T>(column: readonly T[], values: Readonly<Record<number, T>>) =>
  column.map((value, work) => values[work] ?? value);
const document: GraphDocument = {
  ...sample,
  nodes: {
    ...sample.nodes,
    label: replaced(sample.nodes.label, { 3: 'Apex frame spotting of micro-expressions' }),
    authors: replaced(sample.nodes.authors, { 3: ['Moi Hoon Yap', 'José Núñez'] }),
    venue: replaced(sample.nodes.venue, { 3: 'ACII' }),
    doi: replaced(sample.nodes.doi, { 3: '10.1109/acii.2019.8925525' }),
  },
};
const { find } = createWorkSearch(document);

describe('search', () => {
  it.each([
    ['a word of the title', 'spotting'],
    ['the beginning of a word', 'spott'],
    ['a slip of the pen', 'spoting'],
    ['an author without accents', 'nunez'],
    ['a venue with a word of the title', 'acii apex'],
    ['a DOI', '10.1109/acii.2019.8925525'],
  ])('finds a work by %s', (_, query) => {
    expect(find(query)[0]).toBe(3);
  });

  it('does not stall on endless words', () => {
    expect(find('x'.repeat(5000))).toEqual([]);
  });

  it('wants all the words', () => {
    expect(find('spotting zebras')).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(find('   ')).toEqual([]);
  });
});
