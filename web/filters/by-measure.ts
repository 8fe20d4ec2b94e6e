import { numericColumn } from '../../src/model/work-columns.js';
import type { DocumentIndex } from '../document/document-index.js';
import type { RankedMeasure } from '../document/ranking.js';
import { type Measure, measuresOf } from '../encoding/measures.js';
import { formatNumber } from '../text/wording.js';
import type { Filter } from './filter.js';
import type { Filters } from './filters.js';
import { readInterval, writeInterval } from './interval.js';

/** Keeps works whose values of measures lie within ranges. */
export const byMeasure: Filter = {
  id: 'measures',
  isSet: ({ filters }) => Object.keys(filters.ranges).length > 0,
  test: ({ index, filters }) => {
    const tests = rangesOf(filters, index).map(([{ id }, [from, to]]) => {
      const column = numericColumn(index.document.nodes, id) ?? [];
      return (work: number) => {
        const value = column[work];
        return value != null && value >= from && value <= to;
      };
    });
    return (work) => tests.every((test) => test(work));
  },
  chips: ({ index, filters }) =>
    rangesOf(filters, index).map(([measure, range]) => ({
      text: `${measure.title(index)} ${rangeWords(range)}`,
      explanation: measure.description(index),
      without: ({ ranges }) => ({ ranges: withRange(ranges, measure.id, undefined) }),
    })),
  write: (filters, index) => rangesOf(filters, index).map(([{ id }, range]) => [id, writeInterval(range)]),
  read: (filters, parameters, index) => {
    let { ranges } = filters;
    for (const measure of measuresOf(index)) {
      const range = parameters.has(measure.id) ? rangeIn(parameters, measure, index) : undefined;
      if (range !== undefined) ranges = withRange(ranges, measure.id, range);
    }
    return ranges === filters.ranges ? filters : { ...filters, ranges };
  },
};

/** The ranges with one set, or taken away. */
export function withRange(
  ranges: Filters['ranges'],
  measure: RankedMeasure,
  range: readonly [number, number] | undefined,
): Filters['ranges'] {
  const { [measure]: _, ...others } = ranges;
  return range === undefined ? others : { ...others, [measure]: range };
}

function rangesOf({ ranges }: Filters, index: DocumentIndex): [Measure, readonly [number, number]][] {
  return measuresOf(index).flatMap((measure) => {
    const range = ranges[measure.id];
    return range === undefined ? [] : [[measure, range]];
  });
}

function rangeWords([from, to]: readonly [number, number]): string {
  if (from === to) return `= ${formatNumber(from)}`;
  if (!Number.isFinite(to)) return `≥ ${formatNumber(from)}`;
  return Number.isFinite(from) ? `${formatNumber(from)}–${formatNumber(to)}` : `≤ ${formatNumber(to)}`;
}

function rangeIn(parameters: URLSearchParams, measure: Measure, index: DocumentIndex) {
  return measure.absent(index) === undefined ? readInterval(parameters.get(measure.id)) : undefined;
}
