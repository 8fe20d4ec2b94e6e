import type { Layout, LayoutId } from '../model/layout.js';
import { seededRandom } from '../model/random.js';
import type { LayoutInput } from './contract.js';
import { LAYOUTS } from './registry.js';

/** Every layout of the works, each from the same seed of random numbers. */
export function layOut(input: LayoutInput, rngSeed: number): Record<LayoutId, Layout> {
  const layouts = LAYOUTS.map((layout) => [layout.id, layout.compute(input, seededRandom(rngSeed))] as const);
  return Object.fromEntries(layouts) as Record<LayoutId, Layout>;
}
