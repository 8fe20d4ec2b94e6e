import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { GraphDocument, ReferenceRow } from '../../src/model/graph-document.js';
import { writeReport } from '../../src/report/write-report.js';
import { documentOf } from '../fixtures/document.js';

const words = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const section = (document: GraphDocument): Element | null =>
  parseHTML(writeReport(document)).document.querySelector('#references-without-a-doi');

const cellsOf = (table: Element | undefined): string[][] =>
  [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(words));

const row = (key: string, parts: Partial<ReferenceRow>): ReferenceRow => ({
  seed: '10.1000/survey',
  key,
  outcome: 'matched',
  work: 0,
  reason: null,
  score: null,
  doi: null,
  text: `text of ${key}`,
  ...parts,
});

const candidates = ['a', 'b', 'c', 'd', 'e'].map((letter, position) => ({
  doi: `10.1000/${letter}`,
  title: `Title ${letter}`,
  score: 0.9 - position / 10,
  agreeing: [],
  objection: 'the authors differ',
}));

const document = (references: readonly ReferenceRow[]): GraphDocument =>
  documentOf([{ id: '10.1000/a', title: 'Found', url: 'https://doi.org/10.1000/a', year: 2001 }], [], {
    references,
  });

describe('the section of references without a DOI', () => {
  it('gives of a match the work as a link, what agrees, how it was found and the score', () => {
    const found = section(
      document([
        row('ref10', {
          score: 0.944,
          match: { by: 'search', agreeing: ['title', 'year'], candidates: [] },
        }),
        row('ref9', { doi: '10.1000/wrong', match: { by: 'decision', candidates: [] } }),
        row('ref11', { reason: 'DOI named by the library' }),
      ]),
    );
    expect(cellsOf(found?.querySelector('table') ?? undefined)).toEqual([
      ['ref9', 'text of ref9 10.1000/wrong', 'Found2001', 'decided by you', ''],
      ['ref10', 'text of ref10', 'Found2001', 'title, year found by a search', '0.94'],
      ['ref11', 'text of ref11', 'Found2001', 'DOI named by the library', ''],
    ]);
    expect(found?.querySelector('.found a')?.getAttribute('href')).toBe('https://doi.org/10.1000/a');
  });

  it('gives the best candidates of the others, the one that may be meant first, with the objections', () => {
    const reason = '10.1000/c may be meant, but the authors differ';
    const found = section(document([row('ref1', { outcome: 'ambiguous', reason, match: { candidates } })]));
    expect([...(found?.querySelectorAll('td:last-child p') ?? [])].map(words)).toEqual([
      'Title c 0.70 · the authors differ · 10.1000/c',
      'Title a 0.90 · the authors differ · 10.1000/a',
      'Title b 0.80 · the authors differ · 10.1000/b',
      '2 more in matches.csv',
    ]);
    expect(found?.querySelector('td a')?.getAttribute('href')).toBe('https://doi.org/10.1000/c');
  });

  it('gives the reason where nothing was considered, once where it is the same for all', () => {
    const reason = 'nothing like it was found';
    const alone = row('ref1', { outcome: 'unmatched', reason, match: { candidates: [] } });
    const all = section(document([alone, { ...alone, key: 'ref2' }]));
    expect(words(all?.querySelector('caption'))).toBe('All of them: nothing like it was found.');
    expect(cellsOf(all?.querySelector('table') ?? undefined)).toEqual([
      ['ref1', 'text of ref1'],
      ['ref2', 'text of ref1'],
    ]);
    const mixed = section(document([alone, row('ref2', { outcome: 'unmatched', match: { candidates } })]));
    expect(cellsOf(mixed?.querySelector('table') ?? undefined)[0]?.at(-1)).toBe(reason);
    const differing = section(document([alone, { ...alone, key: 'ref2', reason: 'decided: it has no DOI' }]));
    expect(words(differing?.querySelector('caption'))).toBe('Why no work was taken');
  });

  it('draws the outcomes, those to look at first, and says how to correct them', () => {
    const found = section(
      document([
        row('ref1', { outcome: 'unchecked' }),
        row('ref2', {}),
        row('ref3', { outcome: 'ambiguous', match: { candidates } }),
        row('ref4', { outcome: 'resolved', doi: '10.1000/x' }),
        row('ref5', { doi: '10.1000/y', match: { by: 'decision', candidates: [] } }),
      ]),
    );
    expect(found?.querySelector('figure svg')?.getAttribute('aria-label')).toBe(
      '4 references: 1 ambiguous, 1 unchecked, 2 matched.',
    );
    expect(words(found?.querySelector('p'))).toBe(
      '3 of 5 references give no DOI. A work was taken for one only where nothing in its record speaks against it ' +
        'and no other fits as well. 1 further reference decided by you is listed too. To correct what was found: ' +
        'copy matches.csv, change outcome or doi, and build again with --decisions FILE.',
    );
  });

  it('is absent where every reference gives a DOI', () => {
    expect(section(document([row('ref1', { outcome: 'resolved', doi: '10.1000/a' })]))).toBeNull();
  });

  it('lists no reference that needs attention twice', () => {
    const html = writeReport(
      document([
        row('ref1', { outcome: 'unmatched', reason: 'nothing like it was found' }),
        row('ref2', { outcome: 'missing', reason: 'malformed DOI "x"' }),
      ]),
    );
    for (const key of ['ref1', 'ref2']) expect(html.split(`text of ${key}`)).toHaveLength(2);
  });
});
