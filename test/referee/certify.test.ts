import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_METRICS, measureGraph, TIE_METRICS } from '../../src/metrics/measure-graph.js';
import { certificateText } from '../../src/model/certificate.js';
import { type ArcList, type CsrGraph, csrOf } from '../../src/model/csr-graph.js';
import type { MeasureInfo } from '../../src/model/graph-document.js';
import type { MeasureAttribute } from '../../src/model/measures.js';
import { seededRandom } from '../../src/model/random.js';
import { certify } from '../../src/referee/certify.js';
import { anyArcs, arcsOf } from '../fixtures/arcs.js';
import { karateClub } from '../fixtures/karate-club.js';
import { MEASURED_SHAPES } from '../fixtures/measured-shapes.js';

const { version } = JSON.parse(
  readFileSync(new URL('../../node_modules/graphology-metrics/package.json', import.meta.url), 'utf8'),
);
const REFEREE = `graphology-metrics ${version}`;

/** The measures that graphology-metrics has. */
const CERTIFIED: readonly MeasureAttribute[] = [
  ...(['inDegree', 'outDegree', 'pageRank', 'betweenness'] as const),
  ...(['closeness', 'hub', 'authority', 'community'] as const),
];

async function measured(graph: CsrGraph) {
  const years = new Float64Array(graph.order).fill(Number.NaN);
  const metrics = graph.directed ? DEFAULT_METRICS : TIE_METRICS;
  return {
    graph,
    idOf: (node: number) => `work ${node}`,
    ...(await measureGraph({ graph, years }, { metrics })),
  };
}

/** How closely each measure agrees; those that are not certified with the reason. */
const verdicts = (infos: readonly MeasureInfo[]) =>
  new Map(
    infos.flatMap(({ attribute, certificate }) => {
      if (certificate === undefined) return [];
      return [[attribute, 'agreesTo' in certificate ? certificate.agreesTo : certificate.notCertified]];
    }),
  );

const arcsEitherWay = fc
  .tuple(anyArcs, fc.boolean())
  .map(([arcs, directed]): ArcList => ({ ...arcs, directed }));

describe('the certificates of measures', () => {
  it('name the version of graphology-metrics that is installed, and the bound', async () => {
    const infos = certify(await measured(karateClub));
    const texts = infos.flatMap(({ attribute, certificate }) =>
      certificate !== undefined && CERTIFIED.includes(attribute) ? [certificateText(certificate)] : [],
    );
    expect(texts).toHaveLength(CERTIFIED.length);
    for (const text of texts)
      expect(text).toMatch(
        new RegExp(`^(its modularity )?agrees with graphology-metrics ${version} (exactly|to 1e-1\\d)$`),
      );
    expect(infos.find(({ attribute }) => attribute === 'inDegree')?.certificate).toEqual({
      by: REFEREE,
      agreesTo: 0,
    });
    expect(infos.find(({ attribute }) => attribute === 'community')?.certificate).toMatchObject({
      of: 'its modularity',
    });
  });

  it.each(MEASURED_SHAPES)('agree to 1e-9 or say why not on %s', async (_name, arcs) => {
    for (const directed of [true, false]) {
      const found = verdicts(certify(await measured(csrOf({ ...arcs, directed }))));
      for (const attribute of CERTIFIED) {
        const verdict = found.get(attribute);
        if (verdict === undefined) continue;
        if (typeof verdict === 'number') expect(verdict, attribute).toBeLessThanOrEqual(1e-9);
        else
          expect([attribute, verdict]).toEqual([
            expect.stringMatching(/^(hub|authority)$/),
            'it did not converge in graphology-metrics',
          ]);
      }
    }
  });

  it('agree to 1e-9 on any small graph, with cycles, isolated works and ties', async () => {
    await fc.assert(
      fc.asyncProperty(arcsEitherWay, async (arcs) => {
        const graph = csrOf(arcs);
        const input = await measured(graph);
        const found = verdicts(certify(input));
        for (const attribute of CERTIFIED) {
          if (!input.columns.has(attribute)) expect(found.has(attribute)).toBe(false);
          else if (found.get(attribute) !== 'it did not converge in graphology-metrics')
            expect(found.get(attribute), attribute).toBeLessThanOrEqual(1e-9);
        }
      }),
    );
  });

  it('are the same every time', async () => {
    const input = await measured(karateClub);
    expect(certify(input)).toEqual(certify(await measured(karateClub)));
  });

  it('say so of measures that graphology-metrics lacks, and are absent where there are no values', async () => {
    const found = verdicts(certify(await measured(karateClub)));
    expect(found.get('coreness')).toBe('graphology-metrics has no such measure');
    expect(found.has('citationsPerYear')).toBe(false);
  });

  it('follow the parameters that the values were computed with', async () => {
    const parameters = new Map([
      ['page-rank.alpha', 0.5],
      ['community.resolution', 2],
    ]);
    const years = new Float64Array(karateClub.order).fill(Number.NaN);
    const given = await measureGraph({ graph: karateClub, years }, { parameters });
    const input = { ...given, graph: karateClub, idOf: String };
    expect(verdicts(certify({ ...input, parameters })).get('pageRank')).toBeLessThanOrEqual(1e-12);
    expect(() => certify(input)).toThrow('pageRank of the work');
  });

  it('end with an error that names the measure, the work and both values when a kernel is wrong', async () => {
    const input = await measured(karateClub);
    const wrong = new Map(input.columns);
    wrong.set(
      'betweenness',
      (input.columns.get('betweenness') ?? new Float64Array()).map((value, node) =>
        node === 8 ? value + 1e-5 : value,
      ),
    );
    const right = input.columns.get('betweenness')?.[8] ?? Number.NaN;
    expect(() => certify({ ...input, columns: wrong })).toThrow(
      expect.objectContaining({
        code: 'METRIC_DISAGREES',
        message: expect.stringMatching(
          new RegExp(
            `^betweenness of the work "work 8" is ${right + 1e-5} here and 0\\.\\d+ by ${REFEREE}: `,
          ),
        ),
      }),
    );
  });

  it('notice communities whose modularity another program computes differently', async () => {
    const input = await measured(karateClub);
    const values = new Map(input.columns).set('hub', new Float64Array(34).fill(Number.NaN));
    expect(() => certify({ ...input, columns: values })).toThrow('hub of the work "work 0" is NaN here');
  });

  it('say that a graph is too large, measure by measure, the costly ones first', async () => {
    const random = seededRandom(1);
    const citing = (works: number, citations: number) =>
      csrOf(
        arcsOf(
          works,
          Array.from({ length: citations }, () => {
            const from = 1 + Math.floor(random() * (works - 1));
            return [from, Math.floor(random() * from)] as const;
          }),
        ),
      );
    const columns = (order: number) =>
      new Map(CERTIFIED.map((attribute) => [attribute, new Float64Array(order)] as const));
    const infos = CERTIFIED.map((attribute) => ({ attribute, title: attribute, description: '' }));
    const huge = citing(60_000, 400_000);
    const all = verdicts(
      certify({ graph: huge, columns: columns(huge.order), infos, idOf: String, affordable: 0 }),
    );
    const reason = `too large for graphology-metrics (60,000 works, ${huge.size.toLocaleString('en-US')} citations)`;
    expect([...all.values()]).toEqual(CERTIFIED.map(() => reason));
  });
});
