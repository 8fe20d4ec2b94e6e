import { coAuthorship } from './co-authorship.js';
import { coCitation } from './co-citation.js';
import type { ProjectionMethod } from './contract.js';
import { coupling } from './coupling.js';

/** Every projection. To add one: one file, and one line here. */
export const PROJECTIONS = Object.freeze([
  coCitation,
  coupling,
  coAuthorship,
] as const satisfies readonly ProjectionMethod[]);
