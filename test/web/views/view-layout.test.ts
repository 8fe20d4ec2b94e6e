import { describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../../src/model/graph-document.js';
import type { Layout } from '../../../src/model/layout.js';
import { indexDocument } from '../../../web/document/document-index.js';
import { viewLayout } from '../../../web/views/view-layout.js';
import { sampleDocument } from '../sample-document.js';

const base = sampleDocument({ works: 4, venues: 2, citations: 0 });
const size = base.nodes.id.length;
const seed = base.nodes.isSeed.indexOf(true);
const [first = 0, ...pooled] = [...base.nodes.id.keys()].filter((work) => work !== seed);

const shown = (view: string) => ({ view, sizeBy: 'uniform' });

/** One work with citations at 0, the others and the seed in a pool from 10 to 20. */
function withPool(count: number): GraphDocument {
  const x = base.nodes.id.map((_, work) => (work === first ? 0 : 10 + 2 * (work + 1)));
  const force: Layout = {
    x,
    y: x.map((value) => (value === 0 ? 0 : 4)),
    regions: [
      { key: 'no-citations', label: 'None', count, shape: 'box', x: 20, y: 0, width: 20, height: 10 },
    ],
  };
  return { ...base, layouts: { ...base.layouts, force } };
}

describe('works without a citation, beside works with one', () => {
  const { layout, aside } = viewLayout(indexDocument(withPool(size - 1)), shown('citations'));

  it('stand in a line below the graph, each to be pointed at', () => {
    expect([...aside].sort()).toEqual([...pooled].sort());
    const [x, y] = [pooled.map((work) => layout.x[work]), pooled.map((work) => layout.y[work])];
    expect(new Set(x).size).toBe(pooled.length);
    expect(new Set(y).size).toBe(1);
    expect(y[0]).toBeLessThan(0);
    expect([layout.x[first], layout.y[first]]).toEqual([0, 0]);
  });

  it('are counted without the seed, which stands above them', () => {
    const [line] = layout.regions ?? [];
    expect(line?.count).toBe(size - 2);
    expect(Number(layout.y[seed])).toBeGreaterThan(Number(line?.y) + Number(line?.height) / 2);
    expect(Number(layout.y[seed])).toBeLessThan(0);
  });

  it('stand below the graph on an upright stage, too', () => {
    const upright = viewLayout(indexDocument(withPool(size - 1)), shown('citations')).oriented(true);
    for (const work of pooled) expect(upright.y[work]).toBeLessThan(Number(upright.y[first]));
  });

  it('take as many lines as the graph above them is wide', () => {
    const many = sampleDocument({ works: 400, venues: 3, citations: 30 });
    const { layout: wide, aside: folded } = viewLayout(indexDocument(many), shown('citations'));
    const linked = [...wide.x.keys()].filter((work) => !folded.has(work) && many.nodes.isSeed[work] !== true);
    const [left, right] = [Math.min, Math.max].map((of) => of(...linked.map((work) => Number(wide.x[work]))));
    expect(folded.size).toBeGreaterThan(300);
    for (const work of folded) {
      expect(Number(wide.x[work])).toBeGreaterThan(Math.min(Number(left), -6) - 1);
      expect(Number(wide.x[work])).toBeLessThan(Math.max(Number(right), 6) + 1);
    }
  });

  it('keep their places in other views, and where no work has a citation', () => {
    const document = withPool(size);
    const index = indexDocument(document);
    expect(viewLayout(index, shown('citations')).layout).toBe(document.layouts.force);
    expect(viewLayout(index, shown('venues')).layout).toBe(document.layouts.venues);
    expect(viewLayout(index, shown('venues')).aside).toEqual(new Set());
  });

  it('are the same object each time', () => {
    const index = indexDocument(withPool(size - 1));
    const { layout: pooled, oriented } = viewLayout(index, shown('citations'));
    expect(viewLayout(index, shown('citations')).layout).toBe(pooled);
    expect(oriented(false)).toBe(pooled);
    expect(oriented(true)).not.toBe(pooled);
    expect(viewLayout(index, shown('citations')).oriented(true)).toBe(oriented(true));
  });
});
