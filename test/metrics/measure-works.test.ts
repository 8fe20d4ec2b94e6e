import { describe, expect, it } from 'vitest';
import { measureWorks } from '../../src/metrics/measure-works.js';
import { emptyCitationGraph } from '../../src/model/citation-graph.js';

/** Works by letter; `survey` is a seed with a reference list that cites all of them. */
function graphOf(citations: readonly string[], works = 'abcd') {
  const graph = emptyCitationGraph();
  const add = (id: string, isSeed: boolean) =>
    graph.addNode(id, {
      label: id,
      status: 'resolved',
      depth: isSeed ? 0 : 1,
      isSeed,
      hasReferenceList: true,
      hasRecord: true,
    });
  for (const work of works) add(work, false);
  add('survey', true);
  const edge = { assertedBy: ['publisher'], references: ['1'] };
  for (const work of works) graph.addEdge('survey', work, edge);
  for (const citation of citations) graph.addEdge(citation.charAt(0), citation.charAt(1), edge);
  return graph;
}

const sum = (values: readonly (number | null)[] = []) =>
  values.reduce((total: number, value) => total + (value ?? 0), 0);

describe('measureWorks', () => {
  it('leaves the seed out: it has no measures and gives no citations', async () => {
    const { columns } = await measureWorks(graphOf(['ab', 'ac', 'bc', 'cd']));
    expect(columns.inDegree).toEqual([0, 1, 2, 1, null]);
    expect(columns.outDegree).toEqual([2, 1, 1, 0, null]);
    expect(columns.pageRank?.at(-1)).toBeNull();
  });

  it('gives the betweenness of a path by formula', async () => {
    // a → b → c → d: b lies on a→c, a→d; c on a→d, b→d; divided by 3·2
    const { columns } = await measureWorks(graphOf(['ab', 'bc', 'cd']));
    expect(columns.betweenness?.slice(0, 4)).toEqual([0, 2 / 6, 2 / 6, 0]);
  });

  it('gives a PageRank that sums to 1 and solves its equation on a pair', async () => {
    // x(a) = (1 − α)/2 + α·x(b)/2, x(b) = x(a) + α·x(a) ⇒ x(a) = 1/(2 + α)
    const { columns } = await measureWorks(graphOf(['ab'], 'ab'));
    expect(columns.pageRank?.[0]).toBeCloseTo(1 / 2.85, 10);
    expect(sum(columns.pageRank)).toBeCloseTo(1, 10);
  });

  it('gives hubs and authorities that each sum to 1', async () => {
    const { columns } = await measureWorks(graphOf(['ac', 'bc', 'ad']));
    expect(sum(columns.hub)).toBeCloseTo(1, 10);
    expect(sum(columns.authority)).toBeCloseTo(1, 10);
    expect(columns.authority?.[2]).toBeGreaterThan(columns.authority?.[3] ?? 1);
  });

  it('separates two triangles and numbers the larger community 1', async () => {
    const citations = ['ab', 'bc', 'ca', 'de', 'ef', 'fd', 'dg', 'eg', 'cd'];
    const { columns } = await measureWorks(graphOf(citations, 'abcdefg'));
    expect(columns.community?.slice(0, 7)).toEqual([2, 2, 2, 1, 1, 1, 1]);
  });

  it('gives no community to a work that no citation ties to another', async () => {
    const { columns } = await measureWorks(graphOf(['ab']));
    expect(columns.community).toEqual([1, 1, null, null, null]);
  });

  it('says why a measure is empty where there are no citations, and keeps degrees and PageRank', async () => {
    const { columns, infos } = await measureWorks(graphOf([]));
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
    const { infos } = await measureWorks(graphOf([], ''));
    expect(infos.every(({ absent }) => absent === 'There are no works to measure.')).toBe(true);
  });
});
