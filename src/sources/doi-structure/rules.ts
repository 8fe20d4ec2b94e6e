import type { DoiRule } from './doi-rule.js';
import { elsevierRules } from './rules/elsevier.js';
import { generalPublishersRules } from './rules/general-publishers.js';
import { ieeeRules } from './rules/ieee.js';
import { learnedSocietiesRules } from './rules/learned-societies.js';
import { openAccessRules } from './rules/open-access.js';
import { springerRules } from './rules/springer.js';

/**
 * The structures that are known; the first that reads a DOI counts. To add one: one entry in its publisher's file.
 */
export const RULES = Object.freeze([
  ...ieeeRules,
  ...elsevierRules,
  ...springerRules,
  ...openAccessRules,
  ...learnedSocietiesRules,
  ...generalPublishersRules,
] as const satisfies readonly DoiRule[]);
