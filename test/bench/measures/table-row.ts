import type { BenchMeasure, Size } from './contract.js';
import type { Timing } from './time-measure.js';

/** Head of the table of times. */
export const TABLE_HEAD = [
  '| field | measure | citeloom | 2 threads | igraph | networkx | scipy | graphology | ÷ igraph (at most) | networkx ÷ (at least 20) | graphology ÷ | with building (at least) | agreement |',
  '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
];

/** What a row tells. */
export interface RowFacts {
  readonly size: Size;
  readonly measure: BenchMeasure;
  readonly timings: readonly Timing[];
  /** Times of the graph's building, by library. */
  readonly building: ReadonlyMap<string, number>;
  readonly agreement: string;
}

/** One row: times in milliseconds, ratios, and what they should be. */
export function tableRow({ size, measure, timings, building, agreement }: RowFacts): string {
  const ours = timings.filter(({ library }) => library === 'citeloom');
  const best = fastest(ours);
  const of = (library: string) => timings.filter((timing) => timing.library === library);
  const target = measure.targets.find((aimed) => aimed.size === size);
  const graphology = fastest(of('graphology'));
  const withBuilding = (library: string, ms: number | undefined) =>
    sum(ms, measure.id === 'build' ? 0 : building.get(library));
  return `| ${[
    size,
    measure.title,
    milliseconds(ours.filter(({ threads }) => threads === 1)),
    milliseconds(ours.filter(({ threads }) => threads === 2)),
    ...['igraph', 'networkx', 'scipy', 'graphology'].map((library) => milliseconds(of(library))),
    aimed(ratio(best, fastest(of('igraph'))), '≤', target?.igraph),
    ratio(fastest(of('networkx')), best),
    ratio(graphology, best),
    aimed(
      ratio(withBuilding('graphology', graphology), withBuilding('citeloom', best)),
      '≥',
      target?.graphology,
    ),
    agreement,
  ].join(' | ')} |`;
}

function fastest(timings: readonly Timing[]): number | undefined {
  return timings.flatMap(({ ms }) => ms ?? []).toSorted((a, b) => a - b)[0];
}

function sum(ms: number | undefined, building: number | undefined): number | undefined {
  return ms === undefined || building === undefined ? undefined : ms + building;
}

function ratio(ms: number | undefined, other: number | undefined): string {
  return ms === undefined || other === undefined
    ? '—'
    : (ms / other).toLocaleString('en', { maximumSignificantDigits: 2 });
}

function aimed(value: string, relation: string, target: number | undefined): string {
  return target === undefined ? value : `${value} (${relation} ${target})`;
}

function milliseconds(timings: readonly Timing[]): string {
  const told = timings.map(({ ms, scaled, error, measure }) => {
    if (ms === undefined) return error ?? '—';
    const text = `${scaled ? '≈ ' : ''}${ms.toLocaleString('en', { maximumSignificantDigits: 3 })}`;
    return timings.length > 1 ? `${measure} ${text}` : text;
  });
  return told.join(', ') || '—';
}
