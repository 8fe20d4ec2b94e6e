import { measure } from '../model/measures.js';
import { communityColumn, RESOLUTION } from './communities/community-column.js';
import type { Metric } from './contract.js';

/** Communities by Leiden: each hangs together; 1 is the largest. A work that nothing ties to another has none. */
export const community: Metric = {
  id: 'community',
  title: 'Community',
  outputs: [measure('community')],
  onTies: {
    community: { description: 'Which group it belongs to: tied to one another more than to the rest.' },
  },
  parameters: [RESOLUTION],
  needs: ['citations'],
  cost: 'O(m) an iteration',
  source:
    'Traag, Waltman & van Eck (2019), From Louvain to Leiden: guaranteeing well-connected communities, Scientific Reports 9, 5233',
  compute: (graph, context) => communityColumn(graph, 'leiden', context),
};
