import { measure } from '../model/measures.js';
import { communityColumn, RESOLUTION } from './communities/community-column.js';
import type { Metric } from './contract.js';

/** Communities by Louvain, to compare with what others found by it. */
export const louvainCommunity: Metric = {
  id: 'louvain',
  title: 'Community by Louvain',
  outputs: [
    {
      ...measure('community'),
      title: 'Community (Louvain)',
      description:
        'Which group it belongs to: works that cite one another more than they cite the rest, by the older method that may leave a group in pieces.',
    },
  ],
  parameters: [RESOLUTION],
  needs: ['citations'],
  onRequest: true,
  cost: 'O(m) a pass',
  source: 'Blondel, Guillaume, Lambiotte & Lefebvre (2008), Fast unfolding of communities in large networks',
  compute: (graph, context) => communityColumn(graph, 'louvain', context),
};
