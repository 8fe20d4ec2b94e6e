import type { DoiRule } from '../doi-rule.js';

/** Learned societies that publish their own meetings and journals. */
export const learnedSocietiesRules = Object.freeze([
  {
    id: 'ieice',
    example: '10.1587/transinf.2018edp7153',
    prefix: '10.1587/',
    pattern: /^10\.1587\/(?<code>[a-z]+)\.(?<year>\d{4})/,
  },
  {
    id: 'aaai',
    example: '10.1609/aaai.v31i1.11231',
    prefix: '10.1609/',
    pattern: /^10\.1609\/(?<code>[a-z]+)\.v(?<volume>\d+)i/,
  },
  {
    id: 'ijcai',
    example: '10.24963/ijcai.2021/164',
    prefix: '10.24963/',
    pattern: /^10\.24963\/(?<acronym>[a-z]+)\.(?<year>\d{4})\//,
  },
  // Volumes 1 to 3 are those of the Alvey Vision Conference.
  {
    id: 'bmvc',
    example: '10.5244/c.29.41',
    prefix: '10.5244/',
    pattern: /^10\.5244\/(?<code>c)\.(?<volume>[4-9]|[1-9]\d)\./,
  },
  {
    id: 'interspeech',
    example: '10.21437/interspeech.2020-1234',
    prefix: '10.21437/',
    pattern: /^10\.21437\/(?<acronym>[a-z]+)\.(?<year>\d{4})-/,
  },
  {
    id: 'acl-anthology',
    example: '10.18653/v1/2020.acl-main.12',
    prefix: '10.18653/v1/',
    pattern: /^10\.18653\/v1\/(?<year>\d{4})\.(?<acronym>[a-z]+)-main\./,
  },
  {
    id: 'acl-anthology-volume',
    example: '10.18653/v1/n19-1423',
    prefix: '10.18653/v1/',
    pattern: /^10\.18653\/v1\/(?<code>[a-z])(?<shortYear>\d{2})-\d{4}$/,
  },
  {
    id: 'psychological-association-issn',
    example: '10.1037/0022-3514.53.4.712',
    prefix: '10.1037/',
    pattern: /^10\.1037\/(?<issn>\d{4}-\d{3}[\dx])\./,
  },
  {
    id: 'psychological-association-journal',
    example: '10.1037/emo0000123',
    prefix: '10.1037/',
    pattern: /^10\.1037\/(?<code>[a-z]{2,4})\d{7}$/,
  },
  {
    id: 'annals-nyas',
    example: '10.1196/annals.1280.010',
    prefix: '10.1196/',
    pattern: /^10\.1196\/(?<code>annals)\./,
  },
  {
    id: 'science',
    example: '10.1126/science.1127647',
    prefix: '10.1126/',
    pattern: /^10\.1126\/(?<code>[a-z]+)\./,
  },
  {
    id: 'national-academy',
    example: '10.1073/pnas.1322355111',
    prefix: '10.1073/',
    pattern: /^10\.1073\/(?<code>pnas)\./,
  },
] as const satisfies readonly DoiRule[]);
