/** What a rule's pattern may find, by the names of its groups. */
export interface DoiParts {
  /** The code of a journal, as in the table of venues. */
  readonly code?: string;
  /** The code of a conference, which is its acronym, whether or not the table holds it. */
  readonly acronym?: string;
  readonly year?: string;
  readonly shortYear?: string;
  /** Eight characters, with or without a hyphen. */
  readonly issn?: string;
  readonly volume?: string;
}

/** How one publisher builds its DOIs. */
interface DoiRule {
  readonly id: string;
  /** A DOI that the pattern reads. */
  readonly example: string;
  /** What stands before a code in the table of venues. */
  readonly prefix: string;
  /** Groups named as in DoiParts. */
  readonly pattern: RegExp;
}

/** The structures that are known; the first that reads a DOI counts. To add one: one entry. */
export const RULES = Object.freeze([
  {
    id: 'ieee-conference',
    example: '10.1109/fg47880.2020.00067',
    prefix: '10.1109/',
    pattern: /^10\.1109\/(?<acronym>[a-z][a-z-]*[a-z])(?:\d{5})\.(?<year>\d{4})\./,
  },
  {
    id: 'ieee-journal-or-conference',
    example: '10.1109/tpami.2012.59',
    prefix: '10.1109/',
    pattern: /^10\.1109\/(?<acronym>[a-z][a-z-]*[a-z])\.(?<year>\d{4})\./,
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
    pattern: /^10\.23919\/(?<acronym>[a-z][a-z-]*[a-z])(?:\d{5})?\.(?<year>\d{4})\./,
  },
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
    pattern: /^10\.1016\/s?(?<issn>\d{4}-\d{3}[\dx])\((?<shortYear>\d{2})\)/,
  },
  {
    id: 'academic-press-journal',
    example: '10.1006/cviu.1995.1004',
    prefix: '10.1006/',
    pattern: /^10\.1006\/(?<code>[a-z]+)\.(?<year>\d{4})\./,
  },
  {
    id: 'springer-journal',
    example: '10.1007/s11042-017-5317-2',
    prefix: '10.1007/',
    pattern: /^10\.1007\/(?<code>s\d{5})-(?<shortYear>\d{3})-/,
  },
  {
    id: 'mdpi',
    example: '10.3390/s21041098',
    prefix: '10.3390/',
    pattern: /^10\.3390\/(?<code>[a-z]+)(?<volume>\d{1,2})\d{2}\d{4}$/,
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
  {
    id: 'bmvc',
    example: '10.5244/c.29.41',
    prefix: '10.5244/',
    pattern: /^10\.5244\/(?<code>c)\.(?<volume>\d+)\./,
  },
  {
    id: 'interspeech',
    example: '10.21437/interspeech.2020-1234',
    prefix: '10.21437/',
    pattern: /^10\.21437\/(?<acronym>[a-z]+)\.(?<year>\d{4})-/,
  },
  {
    id: 'taylor-and-francis',
    example: '10.1080/00332747.1969.11023575',
    prefix: '10.1080/',
    pattern: /^10\.1080\/(?<issn>\d{7}[\dx])\.(?<year>\d{4})\./,
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
    id: 'annals-nyas',
    example: '10.1196/annals.1280.010',
    prefix: '10.1196/',
    pattern: /^10\.1196\/(?<code>annals)\./,
  },
  {
    id: 'nature-portfolio',
    example: '10.1038/s41598-020-79310-1',
    prefix: '10.1038/',
    pattern: /^10\.1038\/(?<code>s\d{5})-(?<shortYear>\d{3})-/,
  },
  {
    id: 'arxiv',
    example: '10.48550/arxiv.1904.11592',
    prefix: '10.48550/',
    pattern: /^10\.48550\/(?<code>arxiv)\.(?<shortYear>\d{2})\d{2}\.\d{4,5}/,
  },
] as const satisfies readonly DoiRule[]);
