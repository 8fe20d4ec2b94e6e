import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { mainPath } from '../../src/report/main-path.js';
import { documentOf } from '../fixtures/document.js';

/** A path of three works, and a work of a key route beside it. */
function traced(): GraphDocument {
  const document = documentOf(
    [
      { id: '10.1/a', title: 'First <b>', authors: ['Ada Lovelace'], authorsComplete: true, year: 1990 },
      {
        id: '10.1/b',
        title: 'Second',
        authors: ['Jo Li', 'Wei Zhang', 'A B'],
        authorsComplete: true,
        year: 1995,
      },
      { id: '10.1/c', title: 'Third', year: 2001 },
      { id: '10.1/d', title: 'Aside', year: 1995 },
    ],
    [
      [1, 0],
      [2, 1],
      [2, 3],
      [3, 0],
    ],
  );
  return {
    ...document,
    edges: { ...document.edges, spc: [0.75, 0.25, 0.125, null] },
    mainPaths: [
      { id: 'global', works: [0, 1, 2], citations: [0, 1] },
      { id: 'key-route', works: [0, 1, 3, 2], citations: [0, 1, 2, 3] },
    ],
  };
}

const section = (document: GraphDocument) => parseHTML(`<main>${mainPath(document).markup}</main>`).document;

describe('the main path in the report', () => {
  it('is a picture of works by year, the path bold and key routes thin', () => {
    const page = section(traced());
    expect([...page.querySelectorAll('svg text')].map((text) => text.textContent)).toEqual([
      ...['1990', 'Lovelace 1990 · First <b>'],
      ...['1995', 'Li et al. 1995 · Second'],
      ...['', '1995 · Aside'],
      ...['2001', '2001 · Third'],
    ]);
    expect(page.querySelectorAll('.path path')).toHaveLength(2);
    expect(page.querySelectorAll('.routes path')).toHaveLength(2);
    expect(page.querySelectorAll('circle.route')).toHaveLength(1);
    expect(page.querySelector('svg')?.getAttribute('aria-label')).toBe(
      'Main path of 3 works, with 1 work on key routes beside it.',
    );
  });

  it('is a table of the works with the share of search paths that arrive', () => {
    const values = [...section(traced()).querySelectorAll('td.number')].map((cell) => cell.textContent);
    expect(values).toEqual(['it begins here', '75 %', '25 %']);
  });

  it('is listed in part and not drawn where it goes through very many works', () => {
    const works = Array.from({ length: 151 }, (_, work) => work);
    const document = documentOf(works.map((work) => ({ id: `10.1/${work}` })));
    const page = section({ ...document, mainPaths: [{ id: 'global', works, citations: [] }] });
    expect(page.querySelectorAll('svg')).toHaveLength(0);
    expect(page.querySelectorAll('tbody tr')).toHaveLength(150);
    expect(page.querySelector('caption')?.textContent).toContain('The first 150 works of the main path');
  });

  it('is left out of documents that hold none', () => {
    expect(mainPath(documentOf([{ id: '10.1/a' }])).markup).toBe('');
  });
});
