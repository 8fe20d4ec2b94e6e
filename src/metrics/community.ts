import { communityColumn, RESOLUTION } from './communities/community-column.js';
import type { Metric } from './contract.js';

/** Communities by Leiden: each hangs together; 1 is the largest. A work that nothing ties to another has none. */
export const community: Metric = {
  id: 'community',
  title: 'Community',
  outputs: [
    {
      attribute: 'community',
      title: 'Community',
      description: 'Which group it belongs to: works that cite one another more than they cite the rest.',
    },
  ],
  parameters: [RESOLUTION],
  needs: ['citations'],
  cost: 'O(m) an iteration',
  source:
    'Traag, Waltman & van Eck (2019), From Louvain to Leiden: guaranteeing well-connected communities, Scientific Reports 9, 5233',
  compute: (graph, context) => communityColumn(graph, 'leiden', context),
};
