import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { citationTimeline } from '../../../web/views/citation-timeline.js';
import { sampleDocument } from '../sample-document.js';

const sample = sampleDocument({ works: 120, venues: 20, citations: 500 });
const { year, isSeed } = sample.nodes;
const works = year.flatMap((of, work) => (of !== null && isSeed[work] !== true ? [work] : []));

describe('the timeline of citations', () => {
  const layout = citationTimeline(indexDocument(sample), 'inDegree');
  const cited = (work: number) => Number(sample.nodes.inDegree[work]);
  const rowOf = (of: Pick<typeof layout, 'y' | 'rows'>, work: number) =>
    (of.rows ?? []).findIndex(({ from, to }) => from <= Number(of.y[work]) && Number(of.y[work]) <= to);

  it('has later works to the right, and the more cited above', () => {
    const columnOf = (work: number) =>
      (layout.columns ?? []).findIndex(
        ({ from, to }) => from <= Number(layout.x[work]) && Number(layout.x[work]) <= to,
      );
    const inTime = [...works].sort((a, b) => Number(year[a]) - Number(year[b])).map(columnOf);
    expect(inTime).toEqual(inTime.toSorted((a, b) => a - b));
    expect(inTime[0]).toBe(0);
    for (const a of works)
      for (const b of works)
        if (cited(a) >= 3 && cited(b) < 3) expect(Number(layout.y[a])).toBeGreaterThan(Number(layout.y[b]));
  });

  it('names rows by the citations in them, from the most to none', () => {
    const labels = layout.rows?.map(({ label }) => label) ?? [];
    expect(labels.slice(-3)).toEqual(['3–9 citations here', '1–2 citations here', 'no citation known here']);
    expect(layout.rows?.reduce((sum, { count }) => sum + count, 0)).toBe(year.length);
  });

  it('is wider than high, on an upright stage higher than wide, and no two works have one place', () => {
    const aspectOf = ({ columns, rows }: typeof layout) =>
      Number(columns?.at(-1)?.to) / -Number(rows?.at(-1)?.from);
    expect(aspectOf(layout)).toBeCloseTo(1.3);
    expect(aspectOf(citationTimeline(indexDocument(sample), 'inDegree', true))).toBeCloseTo(0.6);
    expect(new Set(works.map((work) => `${layout.x[work]} ${layout.y[work]}`)).size).toBe(works.length);
  });

  it('calls no work uncited whose citations anywhere are not known', () => {
    const some = sample.nodes.isReferencedByCount.map((_, work) => (work % 3 === 0 ? null : work % 40));
    const index = indexDocument({ ...sample, nodes: { ...sample.nodes, isReferencedByCount: some } });
    const everywhere = citationTimeline(index, 'isReferencedByCount');
    const last = (everywhere.rows?.length ?? 0) - 1;
    expect(everywhere.rows?.[last]?.label).toBe('count not known');
    for (const work of works) expect(rowOf(everywhere, work) === last).toBe(some[work] === null);
  });
});
