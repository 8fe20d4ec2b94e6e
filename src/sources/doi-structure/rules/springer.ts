import type { DoiRule } from '../doi-rule.js';

/** Springer Nature, with Kluwer; books are known by the volumes in the table only. */
export const springerRules = Object.freeze([
  {
    id: 'springer-journal',
    example: '10.1007/s11042-017-5317-2',
    prefix: '10.1007/',
    pattern: /^10\.1007\/(?<code>s\d{5})-(?<shortYear>\d{3})-/,
  },
  {
    id: 'springer-journal-without-year',
    example: '10.1007/s004260000031',
    prefix: '10.1007/',
    pattern: /^10\.1007\/(?<code>s\d{5})\d{7}$/,
  },
  {
    id: 'kluwer',
    example: '10.1023/b:visi.0000029664.99615.94',
    prefix: '10.1023/',
    pattern: /^10\.1023\/(?<code>b:[a-z]{4})\./,
  },
  {
    id: 'nature-portfolio',
    example: '10.1038/s41598-020-79310-1',
    prefix: '10.1038/',
    pattern: /^10\.1038\/(?<code>s\d{5})-(?<shortYear>\d{3})-/,
  },
  {
    id: 'nature-journal',
    example: '10.1038/nature14539',
    prefix: '10.1038/',
    pattern: /^10\.1038\/(?<code>[a-z]+)\d+$/,
  },
] as const satisfies readonly DoiRule[]);
