import { describe, expect, it } from 'vitest';
import { agreement } from '../../src/findings/agreement.js';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { documentOf, type FixtureWork } from '../fixtures/document.js';
import { inputOf } from './finding-input.js';

const MEASURES: GraphDocument['meta']['measures'] = [
  { attribute: 'inDegree', title: 'Citations here', description: '' },
  { attribute: 'pageRank', title: 'PageRank', description: '' },
  { attribute: 'betweenness', title: 'Betweenness', description: '' },
  { attribute: 'hub', title: 'Hub', description: '', absent: 'It could not be computed.' },
];

const agreementOf = (works: readonly Omit<FixtureWork, 'id'>[]) =>
  agreement.find(
    inputOf(
      documentOf(
        works.map((work, at) => ({ id: `10.1000/${String(at).padStart(3, '0')}`, ...work })),
        [],
        { meta: { measures: MEASURES } },
      ),
    ),
  );

describe('agreement', () => {
  it('correlates the ranks by each two measures, and says which agree least and which stands apart', () => {
    const found = agreementOf([
      { inDegree: 4, pageRank: 0.4, betweenness: 0 },
      { inDegree: 3, pageRank: 0.3, betweenness: 0.2 },
      { inDegree: 2, pageRank: 0.2, betweenness: 0.1 },
      { inDegree: 1, pageRank: 0.1, betweenness: 0.3 },
    ]);
    expect(found?.measures.map(({ attribute }) => attribute)).toEqual([
      'inDegree',
      'pageRank',
      'betweenness',
    ]);
    expect(found?.rho).toEqual([
      [1, 1, -0.8],
      [1, 1, -0.8],
      [-0.8, -0.8, 1],
    ]);
    expect(found?.meaning).toEqual([
      '“Citations here” and “Betweenness” agree least (ρ = −0.80): what stands high by one tends to stand low by the other.',
      '“Betweenness” stands apart from the others: on average it agrees with them at ρ = −0.80. It sees something that they do not.',
    ]);
  });

  it('says so when all rank the works nearly alike', () => {
    const found = agreementOf([1, 2, 3, 4].map((value) => ({ inDegree: value, pageRank: value / 10 })));
    expect(found?.meaning).toEqual([
      'The measures rank the works nearly alike; even “Citations here” and “PageRank”, which agree least, do so at ρ = 1.00.',
    ]);
    expect(found?.divergent).toEqual([]);
  });

  it('names works in the highest tenth by one and the lower half by the other', () => {
    // By citations work 0 leads and work 19 is last; by PageRank it is the other way round for these two alone.
    const works = Array.from({ length: 20 }, (_, at) => ({ inDegree: 20 - at, pageRank: (20 - at) / 100 }));
    const swapped = works.map((work, at) =>
      at === 0 ? { ...work, pageRank: 0.001 } : at === 19 ? { ...work, pageRank: 0.9 } : work,
    );
    expect(agreementOf(swapped)?.divergent).toEqual([
      { work: 0, high: 'inDegree', highRank: 1, low: 'pageRank', lowRank: 20 },
      { work: 19, high: 'pageRank', highRank: 1, low: 'inDegree', lowRank: 20 },
    ]);
  });

  it('leaves out measures that are absent or the same for all, and seeds with a reference list', () => {
    const seed = { isSeed: true, hasReferenceList: true, isReferencedByCount: 9999 };
    const works = [1, 2, 3].map((value) => ({
      inDegree: value,
      pageRank: 0.5,
      isReferencedByCount: 10 * value,
    }));
    const found = agreementOf([...works, seed]);
    expect(found?.measures.map(({ title }) => title)).toEqual(['Citations here', 'Citations anywhere']);
    expect(found?.rho[0]).toEqual([1, 1]);
  });

  it('says nothing of fewer than two measures', () => {
    expect(agreementOf([1, 2, 3].map((inDegree) => ({ inDegree })))).toBeUndefined();
    expect(agreementOf([])).toBeUndefined();
  });

  it('leaves a gap where no three works have both', () => {
    const found = agreementOf([
      { inDegree: 1, pageRank: 0.1 },
      { inDegree: 2, pageRank: 0.2 },
      { inDegree: 3, pageRank: 0.3, betweenness: 0.1 },
      { betweenness: 0.2 },
      { betweenness: 0.3 },
    ]);
    expect(found?.rho).toEqual([
      [1, 1, null],
      [1, 1, null],
      [null, null, 1],
    ]);
  });
});
