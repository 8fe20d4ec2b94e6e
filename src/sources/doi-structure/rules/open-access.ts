import type { DoiRule } from '../doi-rule.js';

/** Publishers in open access, and arXiv. */
export const openAccessRules = Object.freeze([
  // Volume, issue in two digits, page or number in four or five.
  {
    id: 'mdpi',
    example: '10.3390/s21041098',
    prefix: '10.3390/',
    pattern: /^10\.3390\/(?<code>[a-z]+)(?<volume>[1-3]?\d)\d{2}\d{4,5}$/,
  },
  {
    id: 'hindawi',
    example: '10.1155/2018/7208794',
    prefix: '10.1155/',
    pattern: /^10\.1155\/(?<year>\d{4})\//,
  },
  {
    id: 'plos',
    example: '10.1371/journal.pone.0086041',
    prefix: '10.1371/',
    pattern: /^10\.1371\/(?<code>journal\.[a-z]+)\./,
  },
  {
    id: 'frontiers',
    example: '10.3389/fpsyg.2018.01128',
    prefix: '10.3389/',
    pattern: /^10\.3389\/(?<code>[a-z]+)\.(?<year>\d{4})\./,
  },
  {
    id: 'arxiv',
    example: '10.48550/arxiv.1904.11592',
    prefix: '10.48550/',
    pattern: /^10\.48550\/(?<code>arxiv)\.(?<shortYear>\d{2})\d{2}\.\d{4,5}/,
  },
] as const satisfies readonly DoiRule[]);
