import type { Layouts } from '../model/layout.js';
import { seededRandom } from '../model/random.js';
import type { LayoutAlgorithm, LayoutInput, LayoutNeed } from './contract.js';
import { LAYOUTS } from './registry.js';

const HAS: Readonly<Record<LayoutNeed, (input: LayoutInput) => boolean>> = {
  'main-path': ({ mainPaths }) => mainPaths.length > 0,
  communities: ({ community }) => community.some((id) => id !== null),
};

/** Every layout of the works that says something about them, each from the same seed of random numbers. */
export function layOut(input: LayoutInput, rngSeed: number): Layouts {
  const wanted = LAYOUTS.filter(({ needs }: LayoutAlgorithm) => needs === undefined || HAS[needs](input));
  const layouts = wanted.map((layout) => [layout.id, layout.compute(input, seededRandom(rngSeed))] as const);
  return Object.fromEntries(layouts) as Layouts;
}
