import { describe, expect, it } from 'vitest';
import { finishDocument } from '../../src/document/finish-document.js';
import { unmeasuredGraph } from '../../src/document/unmeasured-graph.js';
import { noReferee } from '../../web/document/worker/no-referee.js';
import { columnsOf } from '../fixtures/columns.js';

/** Works by letter; `survey` is a seed with a reference list that cites all of them. */
async function measured(citations: readonly string[], works = 'abcd') {
  const ids = [...works, 'survey'];
  const flags = (value: (id: string) => boolean) => ids.map(value);
  const graph = columnsOf(
    ids,
    [...[...works].map((work) => ['survey', work] as const), ...citations.map(ends)],
    { isSeed: flags((id) => id === 'survey'), hasReferenceList: flags(() => true) },
  );
  const document = await finishDocument(unmeasuredGraph(graph), { referee: noReferee });
  return { document, columns: document.nodes, infos: document.meta.measures };
}

const ends = (citation: string) => [citation.charAt(0), citation.charAt(1)] as const;

const sum = (values: readonly (number | null)[] = []) =>
  values.reduce((total: number, value) => total + (value ?? 0), 0);

describe('finishDocument', () => {
  it('leaves the seed out: it has no measures and gives no citations', async () => {
    const { columns } = await measured(['ab', 'ac', 'bc', 'cd']);
    expect(columns.inDegree).toEqual([0, 1, 2, 1, null]);
    expect(columns.outDegree).toEqual([2, 1, 1, 0, null]);
    expect(columns.pageRank?.at(-1)).toBeNull();
  });

  it('gives the betweenness of a path by formula', async () => {
    // a → b → c → d: b lies on a→c, a→d; c on a→d, b→d; divided by 3·2
    const { columns } = await measured(['ab', 'bc', 'cd']);
    expect(columns.betweenness?.slice(0, 4)).toEqual([0, 0.333333333333, 0.333333333333, 0]);
  });

  it('gives a PageRank that sums to 1 and solves its equation on a pair', async () => {
    // x(a) = (1 − α)/2 + α·x(b)/2, x(b) = x(a) + α·x(a) ⇒ x(a) = 1/(2 + α)
    const { columns } = await measured(['ab'], 'ab');
    expect(columns.pageRank?.[0]).toBeCloseTo(1 / 2.85, 10);
    expect(sum(columns.pageRank)).toBeCloseTo(1, 10);
  });

  it('gives hubs and authorities that each sum to 1', async () => {
    const { columns } = await measured(['ac', 'bc', 'ad']);
    expect(sum(columns.hub)).toBeCloseTo(1, 10);
    expect(sum(columns.authority)).toBeCloseTo(1, 10);
    expect(columns.authority?.[2]).toBeGreaterThan(columns.authority?.[3] ?? 1);
  });

  it('separates two triangles and numbers the larger community 1', async () => {
    const citations = ['ab', 'bc', 'ca', 'de', 'ef', 'fd', 'dg', 'eg', 'cd'];
    const { columns } = await measured(citations, 'abcdefg');
    expect(columns.community?.slice(0, 7)).toEqual([2, 2, 2, 1, 1, 1, 1]);
  });

  it('gives no community to a work that no citation ties to another', async () => {
    const { columns } = await measured(['ab']);
    expect(columns.community).toEqual([1, 1, null, null, null]);
  });

  it('says why a measure is empty where there are no citations, and keeps degrees and PageRank', async () => {
    const { columns, infos } = await measured([]);
    expect(columns.hub).toEqual([null, null, null, null, null]);
    expect(columns.inDegree).toEqual([0, 0, 0, 0, null]);
    expect(columns.pageRank?.slice(0, 4)).toEqual([0.25, 0.25, 0.25, 0.25]);
    const absent = infos.filter(({ absent }) => absent !== undefined).map(({ attribute }) => attribute);
    expect(absent).toEqual([
      ...['betweenness', 'harmonic', 'closeness', 'hub', 'authority', 'clustering'],
      ...['citationsPerYear', 'ageNormalizedInDegree', 'disruption', 'community'],
    ]);
  });

  it('measures a graph of seeds alone as empty', async () => {
    const { infos } = await measured([], '');
    expect(infos.every(({ absent }) => absent === 'There are no works to measure.')).toBe(true);
  });

  it('lays works out, names their communities and says which measures were not computed a second time', async () => {
    const { document } = await measured(['ab', 'bc', 'ca', 'dc']);
    expect(document.layouts.force.x).toHaveLength(5);
    expect(document.communities.map(({ size }) => size)).toEqual([2, 2]);
    expect(document.mainPaths?.map(({ id }) => id)).toContain('global');
    const [inDegree] = document.meta.measures;
    expect(inDegree?.certificate).toEqual({ notCertified: 'the viewer leaves graphology-metrics out' });
    expect(document.meta.figures?.map(({ id }) => id)).toEqual(['figures']);
  });

  it('tells when the layouts begin, after every measure', async () => {
    const events: string[] = [];
    await finishDocument(unmeasuredGraph(columnsOf(['a', 'b'], [['a', 'b']])), {
      referee: noReferee,
      onMetric: ({ id }) => events.push(id),
      onLayouts: () => events.push('layouts'),
    });
    expect(events.at(-1)).toBe('layouts');
    expect(events).toContain('page-rank');
  });
});
