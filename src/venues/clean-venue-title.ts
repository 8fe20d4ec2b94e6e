const ORDINAL_WORDS = [
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth',
  'fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth',
  '(?:twenty|thirty|forty|fifty)[\\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)',
].join('|');

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** What is cut from a title, in this order. */
const CUTS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // MM '20: The 28th ACM International Conference on Multimedia
  [/^[A-Z][\w&-]*\s*['’]\d{2}\s*:\s*/u, ''],
  // …, pp. 1-7
  [/,?\s+(?:pp?\.|pages)\s*[\d–-]+.*$/i, ''],
  // …, CVPR Workshops 2021, virtual, June 19-25, 2021
  [
    new RegExp(
      `,\\s+(?!(?:${MONTHS})\\b)[A-Z][A-Za-z&-]*(?:[\\s-]+Workshops?)?(?:\\s+|['’])(?:(?:19|20)\\d{2}|\\d{2})\\b.*$`,
      'u',
    ),
    '',
  ],
  // Advances in Neural Information Processing Systems 30: Annual Conference on …
  [/\s+\d+:\s+Annual Conference.*$/u, ''],
  // …, Virtual Event / Seattle, WA, USA, October 12-16, 2020
  [new RegExp(`,\\s.*\\b(?:${MONTHS})\\s+\\d.*$`, 'u'), ''],
  [/,\s*(?:LNCS|LNAI|CCIS)\b.*$/i, ''],
  [/\s*\([^()]*\)\s*/g, ' '],
  [/\b(?:19|20)\d{2}\b/g, ' '],
  [new RegExp(`\\b(?:\\d{1,3}(?:st|nd|rd|th)|${ORDINAL_WORDS})\\b`, 'gi'), ' '],
  [/^\s*(?:the\s+)?(?:conference\s+)?proc(?:eedings?)?\b\.?\s*(?:of\s+)?(?:the\s+)?/i, ''],
  [/\s+/g, ' '],
  [/^[\s,:;.–-]+|[\s,:;–-]+$/g, ''],
];

/**
 * The title of a series without what tells one volume from another: years, ordinals, places and dates,
 * "Proceedings of", brackets, page and volume numbers. For people. A title that is nothing else stays.
 *
 * `Proceedings of the 10th IEEE Conference on X, X 2017, Venice, Italy` → `IEEE Conference on X`.
 */
export function cleanVenueTitle(title: string): string {
  const cleaned = CUTS.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    title,
  ).trim();
  return cleaned === '' ? title.trim() : cleaned;
}
