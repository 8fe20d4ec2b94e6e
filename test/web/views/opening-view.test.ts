import { describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../../src/model/graph-document.js';
import { openingView } from '../../../web/views/opening-view.js';
import { reasonAgainst, viewsOf } from '../../../web/views/views.js';
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

describe('a view that has nothing to show', () => {
  const reasonsOf = (given: GraphDocument) =>
    Object.fromEntries(viewsOf(given).map((view) => [view.id, reasonAgainst(given, view)]));

  it('is greyed, and says what is not known', () => {
    expect(reasonsOf(document(0, ['venue']))).toMatchObject({
      venues: 'No venue of these works is known.',
      years: undefined,
      'venue-by-year': 'No venue of these works is known.',
      citations: undefined,
    });
    expect(reasonsOf(document(0, ['venue', 'year']))).toMatchObject({
      years: 'No year of these works is known.',
      'venue-by-year': 'No venue and no year of these works is known.',
    });
  });

  it('is not greyed where anything is known', () => {
    expect(reasonsOf(document(60))).toMatchObject({ venues: undefined, years: undefined });
  });
});

describe('the view that a document opens on', () => {
  it.each([
    ['venues without citations', 'venues', document(0)],
    ['venues where two works of sixty cite one another', 'venues', document(2)],
    ['citations where a fifth of the works has one', 'citations', document(12)],
    ['citations where all works have one', 'citations', document(60)],
    ['citations of a graph without years and venues', 'citations', document(60, ['venue', 'year'])],
    ['years without citations and venues', 'years', document(0, ['venue'])],
    ['few citations where nothing else is known', 'citations', document(2, ['venue', 'year'])],
    ['citations, which say so, where nothing at all is known', 'citations', document(0, ['venue', 'year'])],
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
