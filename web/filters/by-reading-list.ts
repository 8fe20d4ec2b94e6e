import type { Filter } from './filter.js';

/** Keeps the works on the reader's own list. */
export const byReadingList: Filter = {
  id: 'reading-list',
  isSet: ({ filters }) => filters.onReadingList,
  test: ({ index, annotations }) => {
    const { id } = index.document.nodes;
    const list = new Set(annotations.list);
    return (work) => list.has(id[work] ?? '');
  },
  chips: () => [{ text: 'On my reading list', without: () => ({ onReadingList: false }) }],
  write: () => [['list', '1']],
  read: (filters, parameters) =>
    parameters.get('list') === '1' ? { ...filters, onReadingList: true } : filters,
};
