import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianDeviations, peaksOf } from '../../src/findings/median-deviation.js';
import { referenceYears } from '../../src/findings/reference-years.js';
import { documentOf } from '../fixtures/document.js';
import { type GivenList, inputOf } from './finding-input.js';

const yearsOf = (lists: readonly GivenList[]) => {
  const works = [
    { id: '10.1000/a', title: 'In the graph', year: 1995 },
    { id: '10.1000/b', year: 2020 },
  ];
  return referenceYears.find(inputOf(documentOf(works), lists));
};

describe('medianDeviations', () => {
  it('subtracts the median of the five years around; years beyond the ends count 0', () => {
    // Medians: of 0 0 1 4 2 → 1; 0 1 4 2 9 → 2; 1 4 2 9 3 → 3; 4 2 9 3 0 → 3; 2 9 3 0 0 → 2.
    expect(medianDeviations([1, 4, 2, 9, 3])).toEqual([0, 2, -1, 6, 1]);
  });

  it('is 0 where every year is alike, but at the ends', () => {
    expect(medianDeviations([5, 5, 5, 5, 5])).toEqual([0, 0, 0, 0, 0]);
    expect(medianDeviations([5])).toEqual([5]);
    expect(medianDeviations([])).toEqual([]);
  });

  it('is the same for a history read backwards, and never more than the count itself', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), (citations) => {
        const deviations = medianDeviations(citations);
        expect(medianDeviations([...citations].reverse())).toEqual([...deviations].reverse());
        for (const [at, count] of citations.entries()) expect(deviations[at]).toBeLessThanOrEqual(count);
      }),
    );
  });

  it('compares the middle one of five years with the median of these five', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 5, maxLength: 5 }), (citations) => {
        const [, , middle] = [...citations].sort((a, b) => a - b);
        expect(medianDeviations(citations)[2]).toBe((citations[2] ?? 0) - (middle ?? 0));
      }),
    );
  });
});

describe('peaksOf', () => {
  it('takes years that exceed the median, and by more than their neighbours', () => {
    expect(peaksOf([1, 4, 2, 9, 3], [0, 2, -1, 6, 1], 8)).toEqual([1, 3]);
  });

  it('takes the first year of a plateau, and no year with a single citation', () => {
    expect(peaksOf([5, 5, 0, 1], [3, 3, 0, 1], 8)).toEqual([0]);
  });

  it('keeps the highest when there are too many, in order of the years', () => {
    expect(peaksOf([2, 0, 9, 0, 5], [2, 0, 9, 0, 5], 2)).toEqual([2, 4]);
  });
});

describe('referenceYears', () => {
  it('counts each reference of a list once, by the year of the work or else its own', () => {
    const found = yearsOf([
      [
        undefined,
        { work: 0, year: 1990 },
        { doi: '10.1000/x', year: 1993, title: 'X' },
        { year: 1993, title: 'Some old book' },
      ],
      [
        1,
        { work: 0 },
        { work: 0 },
        { doi: '10.1000/x', year: 1993 },
        { unstructured: 'no year' },
        { year: 2917 },
      ],
    ]);
    expect(found).toMatchObject({
      firstYear: 1993,
      citations: [3, 0, 2],
      deviations: [3, 0, 2],
      basis: { lists: 2, references: 7, counted: 5 },
    });
    expect(found?.peaks).toEqual([
      {
        year: 1993,
        citations: 3,
        deviation: 3,
        works: [
          { label: 'X', citations: 2, doi: '10.1000/x' },
          { label: 'Some old book', citations: 1 },
        ],
      },
      { year: 1995, citations: 2, deviation: 2, works: [{ label: 'In the graph', citations: 2, work: 0 }] },
    ]);
    expect(found?.meaning).toEqual([
      'The references lead to works from 1993 to 1995; half of them to works since 1993.',
      'More citations than to the years around them lead to works of 1993 and 1995.',
      'Counted from 2 reference lists of the survey and the works here, with 7 references; 2 without a year that can be right are left out.',
    ]);
  });

  it('takes references without a DOI for one work when title, author and year agree', () => {
    const darwin = { title: 'The Expression of the Emotions', author: 'Darwin', year: 1872 };
    const found = yearsOf([
      [0, darwin],
      [1, { ...darwin, title: 'The expression of the emotions.' }],
    ]);
    expect(found?.peaks[0]?.works).toEqual([{ label: 'The Expression of the Emotions', citations: 2 }]);
  });

  it('takes books, which are cited by their container alone, for one when author and year agree', () => {
    const book = { containerTitle: 'Emotion in Man and Animals', author: 'Darwin', year: 1872 };
    const found = yearsOf([
      [0, book, { ...book, firstPage: '7', volume: '2' }],
      [1, { ...book, author: 'DARWIN' }],
    ]);
    expect(found?.peaks[0]?.works.map(({ citations }) => citations)).toEqual([2, 1]);
  });

  it('says nothing where no reference has a year', () => {
    expect(yearsOf([[0, { unstructured: 'a book' }]])).toBeUndefined();
    expect(yearsOf([])).toBeUndefined();
  });
});
