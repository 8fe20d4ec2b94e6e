import type { Filter } from './filter.js';
import { readInterval, writeInterval } from './interval.js';

/** Keeps works of a range of years, both included; works without a year do not pass. */
export const byYear: Filter = {
  id: 'years',
  isSet: ({ filters }) => filters.years !== null,
  test: ({ index, filters }) => {
    const { year } = index.document.nodes;
    const [from, to] = filters.years ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    return (work) => {
      const value = year[work];
      return value != null && value >= from && value <= to;
    };
  },
  chips: ({ filters }) => {
    const [from, to] = filters.years ?? ['', ''];
    return [{ text: from === to ? String(from) : `${from}–${to}`, without: () => ({ years: null }) }];
  },
  write: ({ years }) => (years === null ? [] : [['years', writeInterval(years)]]),
  read: (filters, parameters, { years }) => {
    const range = readInterval(parameters.get('years'));
    if (range === undefined || years === undefined || !range.every(Number.isInteger)) return filters;
    return range[0] > years[1] || range[1] < years[0] ? filters : { ...filters, years: range };
  },
};
