import { describe, expect, it } from 'vitest';
import { createWorkFinder } from '../../src/match/find-work.js';
import { recordOf, referenceTo } from './field.js';

const works = [1, 2, 3].map((number) => ({ id: `work-${number}`, record: recordOf(number) }));
const find = createWorkFinder(works, () => 'unknown');

describe('the finder of works', () => {
  it('finds the work that a reference with fields means', () => {
    expect(find(referenceTo(2))).toEqual({ workId: 'work-2', score: 1 });
  });

  it('finds the work whose title stands in a line of text', () => {
    const unstructured =
      'Wu A, Chen B. Recognition of hidden emotions in long videos, study 3. J. Hidd. Emot. 2003.';
    expect(find({ key: 'a', unstructured })).toMatchObject({ workId: 'work-3' });
  });

  it('finds nothing for another author, another year, or a title that is not here', () => {
    expect(find(referenceTo(2, { author: 'hinton' }))).toBeUndefined();
    expect(find(referenceTo(2, { year: 1990 }))).toBeUndefined();
    expect(find(referenceTo(4))).toBeUndefined();
    expect(find({ key: 'a' })).toBeUndefined();
  });

  it('finds nothing where two works fit equally well', () => {
    const twins = createWorkFinder(
      ['a', 'b'].map((id) => ({ id, record: recordOf(1) })),
      () => 'unknown',
    );
    expect(twins(referenceTo(1))).toBeUndefined();
  });
});
