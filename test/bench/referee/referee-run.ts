import { documentOfGraph } from '../../../src/document/document-of-graph.js';
import { measureGraph } from '../../../src/metrics/measure-graph.js';
import { csrOf } from '../../../src/model/csr-graph.js';
import { seededRandom } from '../../../src/model/random.js';
import { COUNTERPARTS } from '../../../src/referee/counterparts.js';
import { eccentricities } from '../../../src/referee/figures.js';
import { graphologyGraphs } from '../../../src/referee/graphology-graphs.js';
import { largestPart } from '../../../src/referee/largest-part.js';
import { layoutFigures } from '../../../src/referee/layout-figures.js';

/** Made-up citation networks: works cite older ones, the oldest most. */
const SIZES = [
  [203, 91],
  [203, 600],
  [650, 2_200],
  [1_000, 2_500],
  [2_000, 10_000],
  [5_000, 40_000],
] as const;

/**
 * Milliseconds of processor time of each counterpart and figure of graphology-metrics, and of a whole document, from
 * which the constants of `src/referee/nanoseconds.ts` are rounded up: `npm run bench:referee`, or with `-- 2000` no
 * network above so many works.
 */
export async function main(most = '5000'): Promise<void> {
  for (const [works, citations] of SIZES.filter(([size]) => size <= Number(most))) {
    const random = seededRandom(works);
    const pairs = Array.from({ length: citations }, () => {
      const citing = 1 + Math.floor(random() * (works - 1));
      return [citing, Math.floor(random() ** 2 * citing)] as const;
    });
    const source = Int32Array.from(pairs, ([citing]) => citing);
    const target = Int32Array.from(pairs, ([, cited]) => cited);
    const graph = csrOf({ order: works, directed: true, source, target });
    const years = new Float64Array(works).fill(Number.NaN);
    const { columns } = await measureGraph({ graph, years });
    const graphs = graphologyGraphs(graph);
    const times: [string, number][] = [
      ['fill', await spent(() => [graphs.own(), graphs.ties()])],
      ...(await counterpartTimes({ graph, graphs, columns })),
    ];
    const part = largestPart(graph);
    const places = pairs.map(() => ({ x: random(), y: random() }));
    if (works <= 1_000) times.push(['eccentricity', await spent(() => eccentricities(part, String))]);
    times.push([
      'layout quality',
      await spent(() => layoutFigures(part, (node) => places[node] ?? { x: 0, y: 0 }, random)),
    ]);
    const ids = Array.from(years, (_, work) => `w${work}`);
    const file = { directed: true, ids, labels: ids, attributes: new Map(), source, target, warnings: [] };
    times.push(['document with all of this', await spent(() => documentOfGraph(file))]);
    const line = times.map(([name, time]) => `${name} ${time.toFixed(0)}`).join(' · ');
    process.stdout.write(`${works} works, ${graph.size} citations, ms: ${line}\n`);
  }
}

type Measured = Pick<Parameters<(typeof COUNTERPARTS)[number]['compare']>[0], 'graph' | 'graphs' | 'columns'>;

async function counterpartTimes(measured: Measured): Promise<[string, number][]> {
  const times: [string, number][] = [];
  const parameter = (metric: { parameters: readonly { id: string; default: number }[] }, id: string) =>
    metric.parameters.find((one) => one.id === id)?.default ?? 0;
  for (const { attributes, compare } of COUNTERPARTS) {
    const affordable = 5e9;
    const time = await spent(() => compare({ ...measured, parameter, affordable }));
    times.push([attributes.join('+'), time]);
  }
  return times;
}

/** Milliseconds of processor time. */
async function spent(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
