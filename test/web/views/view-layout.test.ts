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
  const { layout, aside } = viewLayout(indexDocument(withPool(size - 1)), 'citations');

  it('stand half as far apart, from where the region begins', () => {
    expect([...aside].sort()).toEqual([...pooled].sort());
    for (const work of pooled) expect(layout.x[work]).toBe(10 + (work + 1));
    for (const work of pooled) expect(layout.y[work]).toBe(2);
    expect(layout.x[first]).toBe(0);
  });

  it('are counted without the seed, which stands above them', () => {
    expect(layout.regions?.[0]).toMatchObject({ count: size - 2, x: 15, width: 10, height: 5 });
    expect(layout.y[seed]).toBeGreaterThan(2.5);
  });

  it('keep their places in other views, and where no work has a citation', () => {
    const document = withPool(size);
    const index = indexDocument(document);
    expect(viewLayout(index, 'citations').layout).toBe(document.layouts.force);
    expect(viewLayout(index, 'venues').layout).toBe(document.layouts.venues);
    expect(viewLayout(index, 'venues').aside).toEqual(new Set());
  });

  it('are the same object each time', () => {
    const index = indexDocument(withPool(size - 1));
    const { layout: pooled, oriented } = viewLayout(index, 'citations');
    expect(viewLayout(index, 'citations').layout).toBe(pooled);
    expect(oriented(false)).toBe(pooled);
    expect(oriented(true)).not.toBe(pooled);
    expect(viewLayout(index, 'citations').oriented(true)).toBe(oriented(true));
  });
});
