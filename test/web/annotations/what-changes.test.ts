import { describe, expect, it } from 'vitest';
import { changeSentences } from '../../../web/annotations/change-sentences.js';
import { whatChanges } from '../../../web/annotations/what-changes.js';
import { indexDocument } from '../../../web/document/document-index.js';
import { tiesDocument } from '../../fixtures/ties-document.js';
import { sampleDocument } from '../sample-document.js';
import { sixWorks } from '../six-works.js';

const index = indexDocument(sixWorks());

describe('leaving a work out', () => {
  it('takes its citations with it, and leaves works without any', () => {
    expect(whatChanges(index, 3, new Set())).toEqual({
      works: { before: 6, after: 5 },
      cites: 2,
      citedBy: 1,
      alone: [2],
      venue: { key: 'first', works: { before: 3, after: 2 }, rank: { before: 1, after: 1 } },
      community: { id: 1, works: { before: 3, after: 2 } },
      mainPath: 'broken',
      topCited: { among: 3, citedLess: 2 },
    });
  });

  it('counts what is left beside works that are out already', () => {
    const second = index.document.nodes.id[2] ?? '';
    expect(whatChanges(index, 3, new Set([second, index.document.nodes.id[3] ?? '']))).toMatchObject({
      works: { before: 5, after: 4 },
      cites: 1,
      alone: [1],
      venue: { key: 'first', works: { before: 2, after: 1 }, rank: { before: 1, after: 2 } },
    });
  });

  it('shortens the main path at its ends', () => {
    expect([1, 2, 5].map((work) => whatChanges(index, work, new Set()).mainPath)).toEqual([
      'shorter',
      'untouched',
      'shorter',
    ]);
  });

  it('is told in words', () => {
    expect(changeSentences(index, whatChanges(index, 3, new Set()))).toEqual([
      '5 works instead of 6.',
      '3 citations go with it: it cites 2 works here and is cited by 1.',
      expect.stringMatching(/^1 work loses its only citation here: .* 2012\.$/),
      'FST keeps rank 1 of the venues, with 2 works instead of 3.',
      'The community “Faces” has 2 works instead of 3.',
      'The main path runs through it, and breaks without it.',
      '2 of the 3 most cited works are cited less.',
    ]);
  });

  it('says of a work without venue, community and citations only what there is to say', () => {
    const lone = indexDocument(sampleDocument({ works: 3, venues: 5, citations: 0 }));
    const { nodes } = lone.document;
    const bare = {
      ...lone,
      document: { ...lone.document, nodes: { ...nodes, venueKey: nodes.id.map(() => null) } },
    };
    expect(changeSentences(bare, whatChanges(bare, 2, new Set()))).toEqual([
      '2 works instead of 3.',
      'No citation goes with it.',
    ]);
  });

  it('speaks of ties where there are no citations', () => {
    const ties = indexDocument(tiesDocument());
    const sentences = changeSentences(ties, whatChanges(ties, 0, new Set())).join(' ');
    expect(sentences).toMatch(/\d ties? goe?s? with it\./);
    expect(sentences).not.toMatch(/cite/);
  });
});
