import { describe, expect, it } from 'vitest';
import { cslJson } from '../../src/exports/csl-json.js';
import { bibliographyDocument } from '../fixtures/bibliography-document.js';
import { hostileDocument } from '../fixtures/hostile-document.js';

const read = (document = bibliographyDocument()): Record<string, unknown>[] =>
  JSON.parse([...cslJson.write(document)].join(''));

describe('works.csl.json', () => {
  it('has an item for each work but the seeds, with the names of the schema', () => {
    expect(read()[0]).toEqual({
      id: '10.1000/a_1',
      type: 'article-journal',
      title: 'Deep {CNN}s & 100% of <people>',
      author: [
        { family: 'Zhang', given: 'Xin' },
        { family: 'van der Maaten', given: 'Laurens' },
        { literal: 'The ATLAS Collaboration' },
      ],
      issued: { 'date-parts': [[2019]] },
      'container-title': 'Journal of Tests',
      volume: '12',
      issue: '3',
      page: '13-24',
      publisher: 'Press',
      DOI: '10.1000/a_1',
      URL: 'https://doi.org/10.1000/a_1',
      abstract: 'Two lines.',
      note: 'Retracted.',
    });
    expect(read().map(({ type }) => type)).toEqual([
      'article-journal',
      'paper-conference',
      'chapter',
      'document',
      'thesis',
      'dataset',
    ]);
  });

  it('leaves out what is not known and says what was inferred', () => {
    expect(read()[3]).toEqual({
      id: '10.1000/d',
      type: 'document',
      note: 'No title is known; it is cited as: W. Wundt, Grundzüge, 1874',
    });
    expect(read()[1]?.note).toContain('The year was inferred from the DOI.');
  });

  it('is JSON whatever the titles are', () => {
    expect(read(hostileDocument())).toHaveLength(13);
  });
});
