import { describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../../src/model/graph-document.js';
import { openingView } from '../../../web/views/opening-view.js';
import { sampleDocument } from '../sample-document.js';

/** 60 works of 20 venues with their years; the first `linked` of the works cited form a chain. */
function document(linked: number, without: readonly ('venue' | 'year')[] = []): GraphDocument {
  const base = sampleDocument({ works: 60, venues: 20, citations: 0 });
  const works = [...base.nodes.id.keys()].filter((work) => base.nodes.isSeed[work] !== true).slice(0, linked);
  const none = base.nodes.id.map(() => null);
  const nodes = {
    ...base.nodes,
    ...(without.includes('venue') ? { venue: none, venueKey: none } : {}),
    ...(without.includes('year') ? { year: none } : {}),
  };
  const edges = {
    ...base.edges,
    source: [...base.edges.source, ...works.slice(1)],
    target: [...base.edges.target, ...works.slice(0, -1)],
  };
  return { ...base, nodes, edges, venues: without.includes('venue') ? [] : base.venues };
}

describe('the view that a document opens on', () => {
  it.each([
    ['venues without citations', 'venues', document(0)],
    ['venues where two works of sixty cite one another', 'venues', document(2)],
    ['citations where a fifth of the works has one', 'citations', document(12)],
    ['citations where all works have one', 'citations', document(60)],
    ['citations of a graph without years and venues', 'citations', document(60, ['venue', 'year'])],
    ['years without citations and venues', 'years', document(0, ['venue'])],
    ['few citations where nothing else is known', 'citations', document(2, ['venue', 'year'])],
    ['venues, which say so, where nothing at all is known', 'venues', document(0, ['venue', 'year'])],
  ] as const)('is %s', (_, view, given) => {
    expect(openingView(given)).toBe(view);
  });

  it('counts no citation of a seed, which cites everything', () => {
    const base = document(0);
    const seed = base.nodes.isSeed.indexOf(true);
    const works = [...base.nodes.id.keys()].filter((work) => work !== seed);
    const edges = { ...base.edges, source: works.map(() => seed), target: works };
    expect(openingView({ ...base, edges })).toBe('venues');
  });

  it('is the ties of a small projection', () => {
    const small = sampleDocument({ works: 6, venues: 6, citations: 4 });
    expect(openingView(small)).toBe('citations');
  });
});
