import type { DoiRule } from '../doi-rule.js';

/** Publishers of journals in every field. */
export const generalPublishersRules = Object.freeze([
  {
    id: 'taylor-and-francis',
    example: '10.1080/00332747.1969.11023575',
    prefix: '10.1080/',
    pattern: /^10\.1080\/(?<issn>\d{7}[\dx])\.(?<year>\d{4})\./,
  },
  // Years 00 to 39 may be of either century.
  {
    id: 'taylor-and-francis-old',
    example: '10.1080/00207178808906035',
    prefix: '10.1080/',
    pattern: /^10\.1080\/(?<issnWithoutCheck>\d{7})(?:(?<lastCenturyYear>[4-9]\d)|[0-3]\d)\d{8}$/,
  },
  {
    id: 'sage',
    example: '10.1177/1745691619849591',
    prefix: '10.1177/',
    pattern: /^10\.1177\/(?<issn>\d{7}[\dx])(?<shortYear>\d{2})\d{6}$/,
  },
  {
    id: 'wiley-journal',
    example: '10.1002/tee.23272',
    prefix: '10.1002/',
    pattern: /^10\.1002\/(?<code>[a-z]+)\.\d+$/,
  },
  {
    id: 'blackwell-item',
    example: '10.1111/j.1467-8659.2009.01412.x',
    prefix: '10.1111/',
    pattern: /^10\.1111\/j\.(?<issn>\d{4}-\d{3}[\dx])\.(?<year>\d{4})\./,
  },
  {
    id: 'blackwell-journal',
    example: '10.1111/cgf.12345',
    prefix: '10.1111/',
    pattern: /^10\.1111\/(?<code>[a-z]+)\.\d+$/,
  },
  {
    id: 'oxford-journal',
    example: '10.1093/bioinformatics/btz682',
    prefix: '10.1093/',
    pattern: /^10\.1093\/(?<code>[a-z]+)\/[a-z]/,
  },
  {
    id: 'mit-press',
    example: '10.1162/neco.1997.9.8.1735',
    prefix: '10.1162/',
    pattern: /^10\.1162\/(?<code>[a-z]+)\.(?<year>\d{4})\.\d/,
  },
  {
    id: 'mit-press-article',
    example: '10.1162/neco_a_00990',
    prefix: '10.1162/',
    pattern: /^10\.1162\/(?<code>[a-z]+)_a_\d+$/,
  },
] as const satisfies readonly DoiRule[]);
