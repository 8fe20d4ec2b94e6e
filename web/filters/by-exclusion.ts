import { formatNumber } from '../text/wording.js';
import type { Filter } from './filter.js';

/** Takes out the works that the reader excluded; always in force, and no part of a link. */
export const byExclusion: Filter = {
  id: 'excluded',
  decidesOnSeeds: true,
  isSet: ({ annotations }) => annotations.excluded.size > 0,
  test: ({ index, annotations }) => {
    const { id } = index.document.nodes;
    return (work) => !annotations.excluded.has(id[work] ?? '');
  },
  chips: ({ index, annotations }) => {
    const count = index.document.nodes.id.filter((id) => annotations.excluded.has(id)).length;
    if (count === 0) return [];
    return [
      {
        text: `${formatNumber(count)} left out by you`,
        explanation: 'Works that you excluded. They can be put back from their details.',
      },
    ];
  },
  write: () => [],
  read: (filters) => filters,
};
