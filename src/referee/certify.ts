import { CiteloomError, messageOf } from '../errors.js';
import { parameterValue } from '../metrics/measure-graph.js';
import type { Certificate } from '../model/certificate.js';
import type { CsrGraph } from '../model/csr-graph.js';
import { formatCount } from '../model/format-number.js';
import type { MeasureInfo } from '../model/graph-document.js';
import type { MeasureAttribute } from '../model/measures.js';
import type { Comparison, Counterpart, CounterpartContext, GraphSize } from './contract.js';
import { COUNTERPARTS } from './counterparts.js';
import { graphologyGraphs } from './graphology-graphs.js';
import { largestDifference, powerOfTenFrom } from './largest-difference.js';
import { costOfBuild, NANOSECONDS } from './nanoseconds.js';
import { REFEREE } from './version.js';

/** Measures to be computed a second time. */
export interface CertifyInput {
  readonly graph: CsrGraph;
  /** In node order, as they are shown. */
  readonly columns: ReadonlyMap<MeasureAttribute, Float64Array>;
  readonly infos: readonly MeasureInfo[];
  /** Names a work in an error. */
  readonly idOf: (node: number) => string | undefined;
  /** Those that were given to `measureGraph`. */
  readonly parameters?: ReadonlyMap<string, number>;
  /** Estimated nanoseconds that it may take; as many as the rest of a build unless given. */
  readonly affordable?: number;
}

/** The largest difference, as a share of the largest value, that rounding and iterations explain. */
const MOST = 1e-6;

/**
 * Computes each measure that graphology-metrics has a second time with it and says in each measure’s `certificate` how
 * closely the values agree, or why that is not known. What is too large is decided by counting works and citations.
 * @throws CiteloomError METRIC_DISAGREES when a value differs by more than a millionth of the largest
 */
export function certify(input: CertifyInput): MeasureInfo[] {
  const certificates = certificatesOf(input);
  return input.infos.map((info) => {
    if (!input.columns.has(info.attribute)) return info;
    const certificate = certificates.get(info.attribute) ?? {
      notCertified: `${PROGRAM} has no such measure`,
    };
    return { ...info, certificate };
  });
}

const PROGRAM = 'graphology-metrics';

function certificatesOf(input: CertifyInput): Map<MeasureAttribute, Certificate> {
  const { graph, columns, parameters = new Map() } = input;
  const size: GraphSize = { works: graph.order, citations: graph.size };
  const graphs = graphologyGraphs(graph);
  let left = (input.affordable ?? costOfBuild(size)) - NANOSECONDS.fill * (size.works + size.citations);
  const certificates = new Map<MeasureAttribute, Certificate>();
  for (const counterpart of COUNTERPARTS) {
    const attributes = counterpart.attributes.filter((attribute) => columns.has(attribute));
    if (attributes.length === 0) continue;
    const cost = counterpart.cost(size);
    const isAffordable = cost <= left;
    const verdict = isAffordable
      ? verdictOf(counterpart, input, {
          ...{ graph, graphs, columns, affordable: left },
          parameter: (metric, id) => parameterValue(metric, id, parameters),
        })
      : () => ({ notCertified: tooLarge(graph) });
    if (isAffordable) left -= cost;
    for (const attribute of attributes) certificates.set(attribute, verdict(attribute));
  }
  return certificates;
}

type Verdict = (attribute: MeasureAttribute) => Certificate;

function verdictOf(counterpart: Counterpart, input: CertifyInput, context: CounterpartContext): Verdict {
  const unlike = counterpart.unlike?.(context);
  if (unlike !== undefined) return () => ({ notCertified: unlike });
  const comparisons = comparisonsOf(counterpart, context);
  if (typeof comparisons === 'string') return () => ({ notCertified: comparisons });
  return (attribute) => {
    const comparison = comparisons[attribute];
    if (comparison === undefined) return { notCertified: `${PROGRAM} gave no values` };
    return certificateOf({ attribute, comparison, counterpart }, input);
  };
}

/** Both lists for each measure, or why there is no second one. */
function comparisonsOf(counterpart: Counterpart, context: CounterpartContext) {
  try {
    return counterpart.compare(context);
  } catch (thrown) {
    const message = messageOf(thrown);
    return message.includes('failed to converge')
      ? `it did not converge in ${PROGRAM}`
      : `${PROGRAM} ended with “${message}”`;
  }
}

interface Compared {
  readonly attribute: MeasureAttribute;
  readonly comparison: Comparison;
  readonly counterpart: Counterpart;
}

function certificateOf(compared: Compared, input: CertifyInput): Certificate {
  const { share, at } = largestDifference(compared.comparison);
  if (share > MOST) throw disagreement(compared, at, input);
  const { of } = compared.counterpart;
  return { by: REFEREE, agreesTo: powerOfTenFrom(share), ...(of === undefined ? {} : { of }) };
}

function disagreement({ attribute, comparison, counterpart }: Compared, at: number, { idOf }: CertifyInput) {
  const { ours, theirs } = comparison;
  const subject =
    counterpart.of === undefined
      ? `${attribute} of the work ${JSON.stringify(idOf(at) ?? String(at))}`
      : `${attribute}: ${counterpart.of}`;
  return new CiteloomError(
    'METRIC_DISAGREES',
    `${subject} is ${ours[at]} here and ${theirs[at]} by ${REFEREE}: more than ${MOST} of the largest value apart.`,
    { hint: 'One of the two is wrong: keep the graph and report both values. Nothing was written.' },
  );
}

function tooLarge({ order, size, directed }: CsrGraph): string {
  const edges = directed ? `${formatCount(size)} citations` : `${formatCount(size / 2)} ties`;
  return `too large for ${PROGRAM} (${formatCount(order)} works, ${edges})`;
}
