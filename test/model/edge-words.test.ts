import { describe, expect, it } from 'vitest';
import { edgeWords, hasTies, leadSentence, measureMeaning, nodeWords } from '../../src/model/edge-words.js';
import { smallDocument } from '../fixtures/small-document.js';
import { tiesDocument } from '../fixtures/ties-document.js';

describe('the words for edges and nodes', () => {
  it('are ties between works in a projection, citations in a graph of references', () => {
    expect([hasTies(tiesDocument()), hasTies(smallDocument())]).toEqual([true, false]);
    expect(edgeWords(tiesDocument()).many).toBe('ties');
    expect(edgeWords(smallDocument()).one).toBe('citation');
    expect(nodeWords(tiesDocument()).one).toBe('work');
  });

  it('are authors in co-authorship', () => {
    const { meta } = tiesDocument();
    const { projection } = meta;
    if (projection === undefined) throw new Error('The document is no projection.');
    const authors = { meta: { ...meta, projection: { ...projection, kind: 'co-authorship' as const } } };
    expect(nodeWords(authors).many).toBe('authors');
  });
});

describe('the sentence above a graph', () => {
  it('tells a projection by its kind, years and counts', () => {
    expect(leadSentence(tiesDocument())).toBe('Co-citation, 2010–2014: 3 works, 2 ties.');
  });

  it('tells a graph from a file by its counts', () => {
    const { meta } = smallDocument();
    const document = { meta: { ...meta, graph: { directed: true } } };
    expect(leadSentence(document)).toBe('3 works and 4 citations, as the file gives them.');
  });

  it('tells a graph of references by how much of them is known', () => {
    expect(leadSentence(smallDocument())).toMatch(/^3 cited works from/);
  });

  it('counts one of each in the singular', () => {
    const { meta } = smallDocument();
    const { works, references, citations } = meta.coverage;
    const coverage = {
      ...meta.coverage,
      works: { ...works, total: 1, year: { ...works.year, 'doi-structure': 1 } },
      references: { ...references, total: 1 },
      citations: { ...citations, amongWorks: 1 },
    };
    expect(leadSentence({ meta: { ...meta, coverage } })).toMatch(
      /^1 cited work from 1 reference; .*; 1 citation among them; 1 year inferred from the DOI\.$/,
    );
  });
});

describe('what measures mean', () => {
  it('is what the document says where it was made of a graph', () => {
    const { meta } = tiesDocument();
    const coverage = { ...meta.coverage, meaning: ['Ties say this.'] };
    expect(measureMeaning({ meta: { ...meta, coverage } })).toEqual(['Ties say this.']);
  });
});
