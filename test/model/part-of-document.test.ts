import { describe, expect, it } from 'vitest';
import { leadSentence, measureMeaning } from '../../src/model/edge-words.js';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { layoutNamed } from '../../src/model/layout.js';
import { partOfDocument } from '../../src/model/part-of-document.js';
import { documentOf } from '../fixtures/document.js';
import { smallDocument } from '../fixtures/small-document.js';

/** Works a to d and a survey; a → b → c → d, of which a and b are of one venue and one community. */
function chain(): GraphDocument {
  const document = documentOf(
    [
      {
        id: 'a',
        venueKey: 'v',
        venue: 'V',
        community: 1,
        year: 2001,
        yearFrom: 'crossref',
        hasReferenceList: true,
      },
      { id: 'b', venueKey: 'v', venue: 'V', community: 1, status: 'resolved' },
      { id: 'c', venueKey: 'w', venue: 'W', community: 2, depth: 2 },
      { id: 'd', community: 2, inDegree: 1 },
      { id: 'survey', isSeed: true, depth: 0, hasReferenceList: true },
    ],
    [
      [0, 1, 'r1'],
      [1, 2, 'r2'],
      [2, 3, 'r3'],
      [4, 3, 'r4'],
    ],
    {
      meta: { warnings: ['Something is amiss.'] },
      venues: [
        { key: 'v', name: 'V', kind: 'journal', works: 2 },
        { key: 'w', name: 'W', kind: 'journal', works: 1 },
      ],
      communities: [
        { id: 1, name: 'One', size: 2, leader: 0 },
        { id: 2, name: 'Two', size: 2, leader: 3 },
      ],
      references: ['a', 'b', 'd'].map((key, i) => ({
        seed: 'survey',
        key,
        outcome: 'listed',
        work: [0, 1, 3][i] ?? 0,
        reason: null,
        score: null,
        doi: null,
        text: key,
      })),
      versions: [
        { version: 0, published: 1, relation: 'is-preprint-of', assertedBy: ['a'] },
        { version: 2, published: 3, relation: 'is-preprint-of', assertedBy: ['c'] },
      ],
      findings: {},
      layouts: {
        force: {
          x: [0, 0, 5, 5, 9],
          y: [1, 2, 3, 4, 5],
          regions: [
            { key: '1', label: 'One', count: 2, shape: 'disc', x: 0, y: 0, width: 4, height: 4 },
            { key: '2', label: 'Two', count: 2, shape: 'disc', x: 5, y: 0, width: 4, height: 4 },
          ],
        },
        venues: {
          x: [0, 2, 20, 20, 20],
          y: [0, 0, 5, -5, 30],
          regions: [
            { key: 'v', label: 'V', count: 2, shape: 'disc', x: 1, y: 0, width: 4, height: 4 },
            {
              key: 'single-works',
              label: 'Single',
              count: 1,
              shape: 'box',
              x: 20,
              y: 5,
              width: 4,
              height: 4,
            },
            { key: 'no-venue', label: 'Unknown', count: 1, shape: 'box', x: 20, y: -5, width: 4, height: 4 },
          ],
        },
        timeline: {
          x: [1, 4, 4, 4, 4],
          y: [0, 0, 1, 2, 3],
          columns: [
            { key: '2001', label: '2001', count: 1, from: 0, to: 2 },
            { key: 'no-year', label: 'no year', count: 4, from: 3, to: 5 },
          ],
        },
        venueByYear: {
          x: [1, 4, 4, 4, 4],
          y: [-1, -1, -4, -7, -7],
          rows: [
            { key: 'v', label: 'V', count: 2, from: -2, to: 0 },
            { key: 'w', label: 'W', count: 1, from: -5, to: -3 },
            { key: 'no-venue', label: 'Unknown', count: 2, from: -8, to: -6 },
          ],
        },
      },
    },
  );
  return {
    ...document,
    nodes: { ...document.nodes, katz: [0.1, 0.2, 0.3, 0.4, null] },
    edges: { ...document.edges, spc: [0.1, 0.2, 0.3, null], weight: [1, 2, 3, 4] },
    mainPaths: [
      { id: 'global', works: [3, 2, 1], citations: [1, 2] },
      { id: 'key-route', works: [1, 0], citations: [0] },
    ],
  };
}

/** Without a and the survey, unless told otherwise. */
const part = (works: readonly number[] = [1, 2, 3]) =>
  partOfDocument(chain(), (work) => works.includes(work));

describe('a part of a document', () => {
  it('keeps every column of the works, also those that few documents have', () => {
    const { nodes } = part();
    expect([nodes.id, nodes.katz, nodes.inDegree]).toEqual([
      ['b', 'c', 'd'],
      [0.2, 0.3, 0.4],
      [null, null, 1],
    ]);
    expect(new Set(Object.values(nodes).map((column) => column.length))).toEqual(new Set([3]));
  });

  it('keeps the citations among them, with new indexes and every column', () => {
    expect(part().edges).toEqual({
      source: [0, 1],
      target: [1, 2],
      assertedBy: [['publisher'], ['publisher']],
      references: [['r2'], ['r3']],
      spc: [0.2, 0.3],
      weight: [2, 3],
    });
  });

  it('keeps references, versions and whole main paths, and drops broken ones and findings', () => {
    const { references, versions, mainPaths, ...rest } = part();
    expect(references.map(({ key, work }) => [key, work])).toEqual([
      ['b', 0],
      ['d', 2],
    ]);
    expect(versions?.map(({ version, published }) => [version, published])).toEqual([[1, 2]]);
    expect(mainPaths).toEqual([{ id: 'global', works: [2, 1, 0], citations: [0, 1] }]);
    expect('findings' in rest).toBe(false);
    expect('mainPaths' in part([0, 2])).toBe(false);
  });

  it('counts venues and communities again; a leader that is gone leads no more', () => {
    const { venues, communities } = part();
    expect(venues.map(({ key, works }) => [key, works])).toEqual([
      ['v', 1],
      ['w', 1],
    ]);
    expect(communities).toEqual([
      { id: 1, name: 'One', size: 1 },
      { id: 2, name: 'Two', size: 2, leader: 2 },
    ]);
    expect(part([0]).communities.map(({ id }) => id)).toEqual([1]);
  });

  it('leaves the works where they stand and counts regions and bands again', () => {
    const { force, venues, timeline, venueByYear } = part([1, 2]).layouts;
    expect([force.x, force.y]).toEqual([
      [0, 5],
      [2, 3],
    ]);
    const counts = (list: readonly { key: string; count: number }[] | undefined) =>
      list?.map(({ key, count }) => [key, count]);
    expect(counts(force.regions)).toEqual([
      ['1', 1],
      ['2', 1],
    ]);
    expect(counts(venues.regions)).toEqual([
      ['v', 1],
      ['single-works', 1],
    ]);
    expect(counts(timeline.columns)).toEqual([
      ['2001', 0],
      ['no-year', 2],
    ]);
    expect(counts(venueByYear.rows)).toEqual([
      ['v', 1],
      ['w', 1],
    ]);
  });

  it('keeps the layout of communities, and layouts of later versions', () => {
    const whole = chain();
    const communities = { ...whole.layouts.force, y: [9, 8, 7, 6, 5] };
    const spiral = { ...whole.layouts.venues, title: 'Spiral', description: 'Round and round.' };
    const layouts = { ...whole.layouts, communities, spiral, mainPath: whole.layouts.timeline };
    const kept = partOfDocument({ ...whole, layouts }, (work) => work === 1 || work === 2).layouts;
    expect(kept.communities?.y).toEqual([8, 7]);
    expect(kept.communities?.regions?.map(({ key, count }) => [key, count])).toEqual([
      ['1', 1],
      ['2', 1],
    ]);
    expect(layoutNamed(kept, 'spiral')).toMatchObject({ title: 'Spiral', x: [2, 20] });
    expect(kept.mainPath).toBeUndefined();
  });

  it('counts its own coverage and says that its measures are those of the whole', () => {
    const { meta } = part();
    expect(meta.part).toEqual({ works: 3, of: 4 });
    expect(meta.coverage).toMatchObject({
      references: { total: 2, byOutcome: { listed: 2, resolved: 0 } },
      works: { total: 3, beyondReferences: 1, byStatus: { listed: 2, resolved: 1 }, year: { absent: 3 } },
      referenceLists: { known: 0, noneDeposited: 0, unknown: 3 },
      citations: { total: 2, amongWorks: 2 },
    });
    expect(meta.warnings).toEqual([
      'A part, 3 of 4 works: its measures are those of the whole graph.',
      'Something is amiss.',
    ]);
    expect(leadSentence({ meta })).toMatch(/^A part, 3 of 4 works: 2 cited works from 2 references;/);
    expect(measureMeaning({ meta })).toEqual(chain().meta.coverage.meaning);
  });

  it('of a part is a part of the whole', () => {
    const { meta } = partOfDocument(part(), (work) => work > 0);
    expect(meta.part).toEqual({ works: 2, of: 4 });
    expect(meta.warnings).toHaveLength(2);
  });

  it('is the document itself where everything is kept', () => {
    const whole = smallDocument();
    expect(partOfDocument(whole, () => true)).toBe(whole);
  });
});
