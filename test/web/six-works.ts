import type { GraphDocument } from '../../src/model/graph-document.js';
import { sampleDocument } from './sample-document.js';

/** A survey of Ana Li (0) and six works small enough to work out by hand; 2 → 1 reads: 2 cites 1. */
export function sixWorks(): GraphDocument {
  const sample = sampleDocument({ works: 6, venues: 5, citations: 1 });
  const citations = [
    ...[1, 2, 3, 4, 5, 6].map((work) => [0, work] as const),
    ...([
      [2, 1],
      [3, 1],
      [3, 2],
      [4, 3],
      [5, 4],
      [6, 4],
    ] as const),
  ];
  const venue = sample.venues[0] ?? { key: 'first', name: 'First', kind: 'journal' as const };
  return {
    ...sample,
    nodes: {
      ...sample.nodes,
      authors: [
        ['Ana Li'],
        ['Ana Li'],
        ['Ana Li', 'Bo Ek'],
        ['Cy Ott', 'ANA LI'],
        ['Bo Ek'],
        ['Dee Fox'],
        ['Bo Ek', 'Ana Li'],
      ],
      authorsComplete: [true, true, true, false, true, true, true],
      year: [2022, 2010, 2012, 2014, 2016, 2018, null],
      venue: [null, 'First', 'First', 'First', 'Second', 'Second', null],
      venueKey: [null, 'first', 'first', 'first', 'second', 'second', null],
      community: [null, 1, 1, 1, 2, 2, 2],
      hasReferenceList: [true, false, true, true, true, true, true],
    },
    edges: {
      source: citations.map(([citing]) => citing),
      target: citations.map(([, cited]) => cited),
      assertedBy: citations.map(() => ['publisher']),
      references: citations.map(() => []),
    },
    mainPaths: [{ id: 'global', works: [1, 3, 4, 5], citations: [7, 9, 10] }],
    venues: [
      { ...venue, key: 'first', name: 'First', acronym: 'FST' },
      { ...venue, key: 'second', name: 'Second', acronym: 'SND' },
    ],
    communities: [
      { id: 1, name: 'Faces', size: 3 },
      { id: 2, name: 'Voices', size: 3 },
    ],
    references: [],
  };
}
