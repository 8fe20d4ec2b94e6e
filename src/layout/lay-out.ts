import { isLayoutId, type Layout, type LayoutNeed, type Layouts, layoutsOf } from '../model/layout.js';
import { type Parallel, serial } from '../model/parallel.js';
import { seededRandom } from '../model/random.js';
import type { LayoutAlgorithm, LayoutInput } from './contract.js';
import { LAYOUTS } from './registry.js';

const HAS: Readonly<Record<LayoutNeed, (input: LayoutInput) => boolean>> = {
  'main-path': ({ mainPaths }) => mainPaths.length > 0,
  communities: ({ community }) => community.some((id) => id !== null),
};

const ALL: readonly LayoutAlgorithm[] = LAYOUTS;

/** Every layout of the works that says something about them, each from the same seed of random numbers. */
export async function layOut(
  input: LayoutInput,
  rngSeed: number,
  parallel: Parallel = serial,
): Promise<Layouts> {
  const layouts: [string, Layout][] = [];
  for (const { id, title, description, needs, compute } of ALL) {
    if (needs !== undefined && !HAS[needs](input)) continue;
    const layout = await compute(input, seededRandom(rngSeed), parallel);
    layouts.push([id, isLayoutId(id) ? layout : { ...layout, title, description }]);
  }
  return layoutsOf(layouts);
}
