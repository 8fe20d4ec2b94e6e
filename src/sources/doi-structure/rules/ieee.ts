import type { DoiRule } from '../doi-rule.js';

/** IEEE, the conferences it co-publishes, and IET. */
export const ieeeRules = Object.freeze([
  {
    id: 'ieee',
    example: '10.1109/fg47880.2020.00067',
    prefix: '10.1109/',
    pattern: /^10\.1109\/(?<acronym>\d?[a-z][a-z0-9-]*?)(?:\d{5})?\.(?<year>\d{4})\./,
  },
  {
    id: 'ieee-journal-number',
    example: '10.1109/34.927467',
    prefix: '10.1109/',
    pattern: /^10\.1109\/(?<code>\d{1,4})\.\d+$/,
  },
  {
    id: 'ieee-co-published',
    example: '10.23919/ccc50068.2020.9188920',
    prefix: '10.23919/',
    pattern: /^10\.23919\/(?<acronym>\d?[a-z][a-z0-9-]*?)(?:\d{5})?\.(?<year>\d{4})\./,
  },
  {
    id: 'iet',
    example: '10.1049/iet-cvi.2018.5000',
    prefix: '10.1049/',
    pattern: /^10\.1049\/(?<code>[a-z]+(?:-[a-z]+)?)\.(?<year>\d{4})\./,
  },
] as const satisfies readonly DoiRule[]);
