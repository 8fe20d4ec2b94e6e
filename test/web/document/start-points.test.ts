import { describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../../src/model/graph-document.js';
import { indexDocument } from '../../../web/document/document-index.js';
import { startPoints } from '../../../web/document/start-points.js';
import { sixWorks } from '../six-works.js';

function pointsOf(nodes: Partial<GraphDocument['nodes']>) {
  const document = sixWorks();
  return startPoints(indexDocument({ ...document, nodes: { ...document.nodes, ...nodes } }));
}

const none = [null, null, null, null, null, null, null];

describe('startPoints', () => {
  it('names the most cited works first, at most five, and never the survey', () => {
    const { central } = pointsOf({ inDegree: [9, 3, 1, 2, 4, 0, 0] });
    expect(central).toEqual({ by: 'inDegree', works: expect.any(Array) });
    expect(central?.works.slice(0, 4)).toEqual([4, 1, 3, 2]);
    expect(central?.works).not.toContain(0);
  });

  it('takes citations everywhere where none is known here, and calls nothing central without either', () => {
    const inDegree = [0, 0, 0, 0, 0, 0, 0];
    const everywhere = pointsOf({ inDegree, isReferencedByCount: [null, 5, 70, 1, null, 2, 3] });
    expect(everywhere.central?.by).toBe('isReferencedByCount');
    expect(everywhere.central?.works[0]).toBe(2);
    expect(pointsOf({ inDegree, isReferencedByCount: none }).central).toBeUndefined();
  });

  it('counts venues and years among the works that have one', () => {
    const { venue, year } = pointsOf({
      year: [2014, 2014, 2014, 2012, 2012, 2010, null],
      yearFrom: [null, null, 'doi-structure', null, null, null, null],
    });
    expect(venue).toMatchObject({ key: 'first', works: 3, among: 5 });
    expect(year).toEqual({ year: 2014, works: 2, inferred: 1, among: 5 });
  });

  it('is silent about what is not known', () => {
    const { venue, year, missed } = pointsOf({ year: none, venueKey: none });
    expect([venue, year, missed]).toEqual([undefined, undefined, undefined]);
  });
});
