import { citations } from './citations.js';
import { communities } from './communities.js';
import type { LayoutAlgorithm } from './contract.js';
import { mainPath } from './main-path.js';
import { timeline } from './timeline.js';
import { venueByYear } from './venue-by-year.js';
import { venueClusters } from './venue-clusters.js';

/** Every layout. To add one: one file, and one line here. */
export const LAYOUTS = Object.freeze([
  venueClusters,
  timeline,
  venueByYear,
  citations,
  mainPath,
  communities,
] as const satisfies readonly LayoutAlgorithm[]);
