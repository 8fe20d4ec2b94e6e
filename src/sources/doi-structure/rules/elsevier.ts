import type { DoiRule } from '../doi-rule.js';

/** Elsevier, with Academic Press; an item identifier (PII) begins with the ISSN. */
export const elsevierRules = Object.freeze([
  {
    id: 'elsevier-journal',
    example: '10.1016/j.neucom.2018.01.092',
    prefix: '10.1016/j.',
    pattern: /^10\.1016\/j\.(?<code>[a-z]+)\.(?<year>\d{4})\./,
  },
  {
    id: 'elsevier-item-identifier',
    example: '10.1016/s0893-6080(03)00115-1',
    prefix: '10.1016/',
    pattern: /^10\.1016\/s(?<issn>\d{4}-\d{3}[\dx])\((?<shortYear>\d{2})\)/,
  },
  {
    id: 'elsevier-old-item-identifier',
    example: '10.1016/0004-3702(81)90024-2',
    prefix: '10.1016/',
    pattern: /^10\.1016\/(?<issn>\d{4}-\d{3}[\dx])\((?<lastCenturyYear>\d{2})\)/,
  },
  {
    id: 'academic-press-journal',
    example: '10.1006/cviu.1995.1004',
    prefix: '10.1006/',
    pattern: /^10\.1006\/(?<code>[a-z]+)\.(?<year>\d{4})\./,
  },
] as const satisfies readonly DoiRule[]);
