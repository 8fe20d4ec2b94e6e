import { readFileSync } from 'node:fs';
import { findCommunities } from '../../../src/metrics/communities/find-communities.js';
import { type CsrGraph, csrOf } from '../../../src/model/csr-graph.js';
import { seededRandom } from '../../../src/model/random.js';
import { largestPart } from '../../../src/referee/largest-part.js';
import { SURVEY_CITATIONS } from '../../fixtures/survey-citations.js';
import { citationField } from '../measures/citation-field.js';

/** The largest connected part of a network, which every engine lays out. */
export interface BenchNetwork {
  readonly title: string;
  /** Undirected. */
  readonly graph: CsrGraph;
  /** What islands are given: Leiden, as a document has it. */
  readonly community: Int32Array;
  /** What no engine is given: Leiden with a higher resolution and another seed. */
  readonly heldOut: Int32Array;
}

/** The networks that layouts are compared on. To add one: one line. */
export const NETWORKS: readonly { readonly id: string; readonly make: () => BenchNetwork }[] = Object.freeze([
  { id: 'survey', make: () => networkOf('bundled survey', numbered(SURVEY_CITATIONS)) },
  { id: 'stagflation', make: () => networkOf('stagflation', stagflation()) },
  { id: '700', make: () => madeUp(700, 3_500) },
  { id: '3000', make: () => madeUp(3_000, 18_000) },
  { id: '9000', make: () => madeUp(9_000, 63_000) },
]);

type Pairs = readonly (readonly [number, number])[];

function networkOf(title: string, pairs: Pairs): BenchNetwork {
  const order = pairs.reduce((most, [a, b]) => Math.max(most, a + 1, b + 1), 0);
  const [source, target] = [pairs.map(([from]) => from), pairs.map(([, to]) => to)];
  const { graph } = largestPart(csrOf({ order, directed: true, source, target }));
  const find = (resolution: number, seed: number) =>
    findCommunities(graph, { algorithm: 'leiden', resolution, random: seededRandom(seed) }).membership;
  return { title, graph, community: find(1, 1), heldOut: find(1.5, 77) };
}

/** A made-up field; its largest part. */
export function madeUp(works: number, citations: number): BenchNetwork {
  const { source, target } = citationField({ works, citations, random: seededRandom(works) });
  const pairs = Array.from(source, (from, at) => [from, target[at] ?? from] as const);
  return networkOf(`made up, ${works.toLocaleString('en')}`, pairs);
}

function stagflation(): Pairs {
  const text = readFileSync('data/examples/stagflation/edges.csv', 'utf8');
  return numbered(
    text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')),
  );
}

/** Pairs of names as pairs of numbers, in the order in which names are met. */
function numbered(pairs: readonly (readonly (string | undefined)[])[]): Pairs {
  const numbers = new Map<string, number>();
  const numberOf = (name = '') => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  return pairs.map(([from, to]) => [numberOf(from), numberOf(to)]);
}
