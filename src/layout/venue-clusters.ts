import { layoutDeclaration } from '../model/layout.js';
import type { LayoutAlgorithm } from './contract.js';
import { discOf } from './disc.js';
import { groupByVenue } from './groups.js';
import { packGroups } from './pack-groups.js';

/** Venues of two or more works as packed discs, works inside older to newer from the centre outwards. */
export const venueClusters = {
  ...layoutDeclaration('venues'),
  compute: (input) => {
    const { groups, single, unknown } = groupByVenue(input);
    const pools = [
      { key: 'single-works', label: 'Venues with one work', members: single },
      { key: 'no-venue', label: 'Venue unknown', members: unknown },
    ];
    return packGroups({ groups, pools, discOf });
  },
} satisfies LayoutAlgorithm;
