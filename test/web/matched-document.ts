import type { GraphDocument, ReferenceRow } from '../../src/model/graph-document.js';
import type { MatchCandidate } from '../../src/model/match.js';
import { type SampleOptions, sampleDocument } from './sample-document.js';

/** Works of the document by what became of their references. */
export const MATCHED = {
  found: 3,
  ambiguous: 4,
  unmatched: 5,
  decided: 6,
  preprint: 7,
  published: 8,
} as const;

/** A sample in which some references give no DOI, and one work is a preprint of another. */
export function matchedDocument(options: SampleOptions): GraphDocument {
  const sample = sampleDocument(options);
  return {
    ...sample,
    references: sample.references.map((row) => ({ ...row, ...(OUTCOMES.get(row.work) ?? {}) })),
    versions: [
      {
        version: MATCHED.preprint,
        published: MATCHED.published,
        relation: 'is-preprint-of',
        assertedBy: ['10.1000/w00007'],
      },
    ],
  };
}

const CANDIDATES: readonly MatchCandidate[] = [
  {
    doi: '10.1000/other',
    title: 'Another edition',
    score: 0.82,
    agreeing: ['title'],
    objection: 'the authors differ',
  },
  {
    doi: '10.1000/w00009',
    title: 'The same words',
    score: 0.8,
    agreeing: ['title', 'author'],
    objection: 'it appeared in another year (2026)',
  },
];

const OUTCOMES: ReadonlyMap<number, Partial<ReferenceRow>> = new Map<number, Partial<ReferenceRow>>([
  [
    MATCHED.found,
    {
      outcome: 'matched',
      doi: null,
      score: 0.94,
      reason: 'title, author, year and page agree',
      match: {
        by: 'search',
        agreeing: ['title', 'author', 'year', 'page'],
        candidates: [
          { doi: '10.1000/w00003', title: 'It', score: 0.94, agreeing: ['title', 'author', 'year', 'page'] },
        ],
      },
    },
  ],
  [
    MATCHED.ambiguous,
    {
      outcome: 'ambiguous',
      doi: null,
      reason: '10.1000/w00009 may be meant, but it appeared in another year (2026)',
      match: { candidates: CANDIDATES },
    },
  ],
  [
    MATCHED.unmatched,
    {
      outcome: 'unmatched',
      doi: null,
      reason: 'nothing like it was found',
      match: { candidates: [] },
    },
  ],
  [
    MATCHED.decided,
    {
      outcome: 'matched',
      reason: 'decided: this work',
      match: { by: 'decision', candidates: [] },
    },
  ],
]);
