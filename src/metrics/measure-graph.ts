import { CiteloomError } from '../errors.js';
import type { CsrGraph } from '../model/csr-graph.js';
import type { MeasureInfo } from '../model/graph-document.js';
import type { MeasureAttribute } from '../model/measures.js';
import { type Parallel, serial } from '../model/parallel.js';
import { seededRandom } from '../model/random.js';
import type { Metric, MetricContext, MetricResult } from './contract.js';
import { METRICS } from './registry.js';

/** What is measured, and what is known of its nodes. */
export interface MeasureInput {
  readonly graph: CsrGraph;
  /** Issued year of each node; NaN where it is not known. */
  readonly years: Float64Array;
  /** Nodes from which personalized measures start; none unless given. */
  readonly chosen?: readonly number[];
}

/** Which metrics, and how. */
export interface MeasureOptions {
  readonly metrics: readonly Metric[];
  readonly rngSeed: number;
  readonly parallel: Parallel;
  /** Values of parameters by `<metric id>.<parameter id>`; the declared defaults otherwise. */
  readonly parameters: ReadonlyMap<string, number>;
  /** Told before each metric. */
  readonly onMetric: (metric: Metric) => void;
}

/** All measures, and how each is presented, with the reason when it is empty. */
export interface MeasuredColumns {
  /** In node order; NaN where a node has no value; no entry where the whole column is absent. */
  readonly columns: ReadonlyMap<MeasureAttribute, Float64Array>;
  readonly infos: readonly MeasureInfo[];
}

/** The metrics that a graph is measured by when nobody says which: all that need no choice of works. */
export const DEFAULT_METRICS: readonly Metric[] = METRICS.filter(
  (metric: Metric) => !metric.needs.includes('chosen') && metric.onRequest !== true,
);

/** Those of them that say something of a graph whose edges have no direction, in words that fit it. */
export const TIE_METRICS: readonly Metric[] = DEFAULT_METRICS.map(onTies).filter(
  ({ outputs }) => outputs.length > 0,
);

function onTies(metric: Metric): Metric {
  const outputs = metric.outputs.flatMap((output) => {
    const words = metric.onTies?.[output.attribute];
    return words === undefined ? [] : [{ ...output, ...words }];
  });
  return { ...metric, outputs };
}

const DEFAULTS: MeasureOptions = {
  metrics: DEFAULT_METRICS,
  rngSeed: 1,
  parallel: serial,
  parameters: new Map(),
  onMetric: () => undefined,
};

/**
 * Computes metrics one after the other, each from the same seed of random numbers; one that does not converge is
 * absent, with the reason.
 * @throws CiteloomError THREAD_FAILED
 */
export async function measureGraph(
  input: MeasureInput,
  given: Partial<MeasureOptions> = {},
): Promise<MeasuredColumns> {
  const options = { ...DEFAULTS, ...given };
  const columns = new Map<MeasureAttribute, Float64Array>();
  const infos: MeasureInfo[] = [];
  for (const metric of options.metrics) {
    options.onMetric(metric);
    const result = await computeOrAbsent(metric, input, options);
    for (const output of metric.outputs) {
      const values = result.columns[output.attribute];
      if (values !== undefined) columns.set(output.attribute, values);
      const { note, absent } = result;
      infos.push({
        ...output,
        ...(note === undefined ? {} : { note }),
        ...(absent === undefined ? {} : { absent }),
      });
    }
  }
  return { columns, infos };
}

async function computeOrAbsent(
  metric: Metric,
  input: MeasureInput,
  options: MeasureOptions,
): Promise<MetricResult> {
  const absent = reasonAgainst(metric, input);
  if (absent !== undefined) return { columns: {}, absent };
  const { years, chosen = [] } = input;
  const context: MetricContext = {
    ...{ years, chosen, parallel: options.parallel },
    random: seededRandom(options.rngSeed),
    parameter: (id) => parameterValue(metric, id, options.parameters),
  };
  try {
    return await metric.compute(input.graph, context);
  } catch (thrown) {
    if (!(thrown instanceof CiteloomError) || thrown.code !== 'METRIC_NOT_CONVERGED') throw thrown;
    return { columns: {}, absent: `It could not be computed: ${thrown.message}` };
  }
}

function reasonAgainst({ needs }: Metric, { graph, years, chosen = [] }: MeasureInput): string | undefined {
  if (graph.order === 0) return 'There are no works to measure.';
  if (needs.includes('citations') && graph.size === 0)
    return 'No citations among these works are known yet, so this measure says nothing.';
  if (needs.includes('years') && !years.some((year) => !Number.isNaN(year)))
    return 'The year of no work is known.';
  if (needs.includes('chosen') && chosen.length === 0) return 'No works were chosen to start from.';
  return undefined;
}

/** The value of a parameter that a metric declares: the one given by `<metric id>.<parameter id>`, else the default. */
export function parameterValue(metric: Metric, id: string, given: ReadonlyMap<string, number>): number {
  const declared = metric.parameters.find((parameter) => parameter.id === id);
  if (declared === undefined) throw new RangeError(`${metric.id} declares no parameter ${id}`);
  return given.get(`${metric.id}.${id}`) ?? declared.default;
}
