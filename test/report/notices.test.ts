import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { writeReport } from '../../src/report/write-report.js';
import { documentOf } from '../fixtures/document.js';

const HEADING = 'Retracted and corrected works';

const words = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const section = (document: GraphDocument): Element | undefined =>
  [...parseHTML(writeReport(document)).document.querySelectorAll('section')].find(
    (candidate) => candidate.querySelector('h2')?.textContent === HEADING,
  );

const rowsOf = (element: Element | undefined): string[] =>
  [...(element?.querySelectorAll('tbody tr') ?? [])].map(words);

describe('the section of retracted and corrected works', () => {
  it('puts each work in the group of its gravest notice, and tells all of them with links', () => {
    const found = section(
      documentOf([
        { id: '10.1000/a', title: 'Fine' },
        {
          id: '10.1000/b',
          title: 'Doubtful',
          updates: [
            { doi: '10.1000/n1', type: 'correction', source: 'publisher', date: '2019-01-02' },
            { doi: '10.1000/n2', type: 'expression_of_concern', source: 'publisher' },
          ],
        },
        { id: '10.1000/c', title: 'Mended', updates: [{ doi: '10.1000/n3', type: 'erratum' }] },
        {
          id: '10.1000/d',
          title: 'Gone',
          url: 'https://doi.org/10.1000/d',
          updates: [{ doi: '10.1000/n<4>', type: 'withdrawal', source: 'retraction-watch' }],
        },
        { id: '10.1000/e', title: 'Renewed', updates: [{ doi: '10.1000/e2', type: 'new_edition' }] },
        { id: '10.1000/f', title: 'A notice', updatesWork: [{ doi: '10.1000/d', type: 'withdrawal' }] },
      ]),
    );
    expect([...(found?.querySelectorAll('caption') ?? [])].map(words)).toEqual([
      '1 work retracted, withdrawn or removed',
      '1 work under an expression of concern or retracted in part',
      '1 work corrected or supplemented',
      '1 work with a newer version or edition',
      '1 work that is a notice',
    ]);
    expect(rowsOf(found)).toEqual([
      'Withdrawn GoneWithdrawn, according to Retraction Watch 10.1000/n<4>',
      'DoubtfulExpression of concern, according to the publisher 10.1000/n2' +
        'Corrected on 2019-01-02, according to the publisher 10.1000/n1',
      'MendedCorrected (erratum) 10.1000/n3',
      'RenewedNew edition 10.1000/e2',
      'A noticeThis is a withdrawal of 10.1000/d',
    ]);
    expect([...(found?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      'https://doi.org/10.1000/d',
      'https://doi.org/10.1000/n%3C4%3E',
      'https://doi.org/10.1000/n2',
      'https://doi.org/10.1000/n1',
      'https://doi.org/10.1000/n3',
      'https://doi.org/10.1000/e2',
      'https://doi.org/10.1000/d',
    ]);
  });

  it('says that there is none where records are held, and nothing where none are', () => {
    expect(words(section(documentOf([{ id: '10.1000/a', status: 'resolved' }]))?.querySelector('p'))).toBe(
      'None: the records of these works name no notice of a retraction or correction.',
    );
    expect(section(documentOf([{ id: '10.1000/a' }]))).toBeUndefined();
  });

  it('marks a retracted work wherever it is ranked', () => {
    const work = { id: '10.1000/a', title: 'Much cited', isReferencedByCount: 7 };
    const ranked = (type: string) =>
      words(
        parseHTML(
          writeReport(documentOf([{ ...work, updates: [{ doi: '10.1000/n', type }] }])),
        ).document.querySelector('.ranking .title'),
      );
    expect(ranked('retraction')).toBe('Retracted Much cited');
    expect(ranked('correction')).toBe('Much cited');
  });

  it('keeps hostile notices text', () => {
    const hostile = '"><img src=x onerror=alert(1)></script><script>alert(2)</script>';
    const update = { doi: `10.1000/${hostile}`, type: hostile, source: hostile, date: hostile };
    const found = section(
      documentOf([
        {
          id: 'a',
          title: hostile,
          updates: [update, { ...update, type: 'retraction' }],
          updatesWork: [update],
        },
      ]),
    );
    expect(found?.querySelectorAll('script, img, [onerror], [style]')).toHaveLength(0);
    expect(found?.querySelectorAll('a')).toHaveLength(3);
    for (const link of found?.querySelectorAll('a') ?? [])
      expect(link.getAttribute('href')).toMatch(/^https:\/\/doi\.org\/10\.1000\/%22%3E%3Cimg/);
  });
});
