import { layoutDeclaration } from '../model/layout.js';
import { type LayoutAlgorithm, type LayoutInput, UNLINKED_LABEL } from './contract.js';
import { discOf } from './disc.js';
import type { Offset } from './grid.js';
import { byImportance, groupByKey } from './groups.js';
import { packGroups } from './pack-groups.js';

/** Communities of two or more works as packed discs, the works most cited nearest to the centre. */
export const communities = {
  ...layoutDeclaration('communities'),
  compute: (input) => {
    const { groups, single, unknown } = groupByKey({
      keys: input.community,
      labels: input.communityLabels,
      order: byImportance(input.importance),
    });
    const pools = [
      { key: 'single-works', label: 'Communities of one work', members: single },
      {
        key: 'no-citations',
        label: input.unlinkedLabel ?? UNLINKED_LABEL,
        members: [...unknown].sort(seedsFirst(input)),
      },
    ];
    return packGroups({ groups, pools, discOf: outwards });
  },
} satisfies LayoutAlgorithm;

/** Packing fills a disc only nearly from the centre outwards. */
function outwards(count: number): Offset[] {
  return discOf(count).sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
}

function seedsFirst({ isSeed }: LayoutInput): (a: number, b: number) => number {
  return (a, b) => Number(isSeed[b]) - Number(isSeed[a]);
}
