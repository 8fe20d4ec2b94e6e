import type { Layouts } from '../model/layout.js';
import { seededRandom } from '../model/random.js';
import type { LayoutAlgorithm, LayoutInput } from './contract.js';
import { LAYOUTS } from './registry.js';

/** Every layout of the works, each from the same seed of random numbers. */
export function layOut(input: LayoutInput, rngSeed: number): Layouts {
  const wanted = LAYOUTS.filter(
    (layout: LayoutAlgorithm) => layout.needsMainPath !== true || input.mainPaths.length > 0,
  );
  const layouts = wanted.map((layout) => [layout.id, layout.compute(input, seededRandom(rngSeed))] as const);
  return Object.fromEntries(layouts) as Layouts;
}
