import { isLayoutId, type LayoutNeed, type Layouts, layoutsOf } from '../model/layout.js';
import { seededRandom } from '../model/random.js';
import type { LayoutAlgorithm, LayoutInput } from './contract.js';
import { LAYOUTS } from './registry.js';

const HAS: Readonly<Record<LayoutNeed, (input: LayoutInput) => boolean>> = {
  'main-path': ({ mainPaths }) => mainPaths.length > 0,
  communities: ({ community }) => community.some((id) => id !== null),
};

const ALL: readonly LayoutAlgorithm[] = LAYOUTS;

/** Every layout of the works that says something about them, each from the same seed of random numbers. */
export function layOut(input: LayoutInput, rngSeed: number): Layouts {
  const wanted = ALL.filter(({ needs }) => needs === undefined || HAS[needs](input));
  return layoutsOf(
    wanted.map((algorithm) => {
      const { id, title, description } = algorithm;
      const layout = algorithm.compute(input, seededRandom(rngSeed));
      return [id, isLayoutId(id) ? layout : { ...layout, title, description }];
    }),
  );
}
