import type { Filter } from './filter.js';

/** Keeps the works that no survey cites though several of the works that it cites do. */
export const byMissed: Filter = {
  id: 'missed',
  isSet: ({ filters }) => filters.missed,
  test: ({ index }) => {
    const missed = new Set(index.document.findings?.missed?.works.map(({ work }) => work));
    return (work) => missed.has(work);
  },
  chips: () => [{ text: 'May have been missed', without: () => ({ missed: false }) }],
  write: () => [['missed', '1']],
  read: (filters, parameters, { document }) =>
    parameters.get('missed') === '1' && document.findings?.missed !== undefined
      ? { ...filters, missed: true }
      : filters,
};
