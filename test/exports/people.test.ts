import { describe, expect, it } from 'vitest';
import { apaCitation } from '../../src/exports/apa.js';
import { bibtexEntry } from '../../src/exports/bibtex.js';
import { type CitedWork, citedWorkReader } from '../../src/exports/cited-work.js';
import { cslItem } from '../../src/exports/csl-json.js';
import { risEntry } from '../../src/exports/ris.js';
import type { PersonName } from '../../src/model/person-name.js';
import { documentOf } from '../fixtures/document.js';

const PEOPLE: readonly PersonName[] = [
  { family: 'Temple Lang', given: 'Duncan' },
  { family: 'Maaten', given: 'Laurens', particle: 'van der' },
  { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
  { literal: 'World Health Organization' },
];

function workOf(more: Partial<CitedWork>): CitedWork {
  const document = documentOf([{ id: '10.1000/a', title: 'Deep', year: 2001 }]);
  return { ...citedWorkReader(document)(0), ...more };
}

describe('names in parts', () => {
  const work = workOf({ authors: PEOPLE, kind: 'article' });

  it('are the names of BibTeX', () => {
    expect(bibtexEntry(work, 'k')).toContain(
      '  author = {Temple Lang, Duncan and van der Maaten, Laurens and King, Jr., Martin Luther and {World Health Organization}},\n',
    );
  });

  it('are those of RIS', () => {
    expect(risEntry(work).match(/(?<=AU {2}- ).*(?=\r)/g)).toEqual([
      'Temple Lang, Duncan',
      'van der Maaten, Laurens',
      'King, Martin Luther, Jr.',
      'World Health Organization',
    ]);
  });

  it('are those of CSL', () => {
    expect(JSON.parse(JSON.stringify(cslItem(work))).author).toEqual([
      { family: 'Temple Lang', given: 'Duncan' },
      { family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      { literal: 'World Health Organization' },
    ]);
  });

  it('stand with initials in the style of the APA', () => {
    expect(apaCitation(work)).toBe(
      'Temple Lang, D., van der Maaten, L., King, M. L., Jr., & World Health Organization. (2001). Deep.',
    );
    expect(apaCitation(workOf({ authors: [{ family: 'Murdoch', given: 'SJ' }] }))).toMatch(
      /^Murdoch, S\. J\. \(2001\)/,
    );
  });
});

describe('editors', () => {
  const editors: readonly PersonName[] = [
    { family: 'Reid', given: 'Marion' },
    { family: 'Shettles', given: 'Leo' },
  ];

  it('stand for the authors that a book has not', () => {
    const book = workOf({ editors, kind: 'book', edition: '2' });
    expect(apaCitation(book)).toBe('Reid, M., & Shettles, L. (Eds.). (2001). Deep (2nd ed.).');
    expect(bibtexEntry(book, 'k')).toContain('  editor = {Reid, Marion and Shettles, Leo},\n');
    expect(bibtexEntry(book, 'k')).toContain('  edition = {2},\n');
    expect(risEntry(book)).toContain('TY  - BOOK\r\nED  - Reid, Marion\r\nED  - Shettles, Leo\r\n');
    expect(risEntry(book)).toContain('ET  - 2\r\n');
    expect(cslItem(book)).toMatchObject({ editor: editors, edition: '2' });
  });

  it('of a chapter are those of what contains it', () => {
    const chapter = workOf({
      ...{ authors: PEOPLE.slice(0, 1), editors, kind: 'chapter', container: 'Handbook', pages: '1-9' },
    });
    expect(risEntry(chapter)).toContain('AU  - Temple Lang, Duncan\r\nA2  - Reid, Marion\r\n');
    expect(apaCitation(chapter)).toBe(
      'Temple Lang, D. (2001). Deep. In M. Reid & L. Shettles (Eds.), Handbook, 1–9.',
    );
  });
});
