const ORDINALS = [
  '\\d{1,3}(?:st|nd|rd|th)',
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth',
  'fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth',
  '(?:twenty|thirty|forty|fifty)[\\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)',
].join('|');

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Words that a meeting is called by. */
export const MEETING =
  /\b(?:conference(?! (?:series|proceedings))|symposium(?! series)|workshops?|congress|meeting|summit|colloquium)\b/i;

/** A pattern, and what takes its place. */
type Cut = readonly [pattern: RegExp, replacement: string];

/** What a word looks like that may be an acronym: two capitals at least. */
const ACRONYM = '[A-Z][A-Za-z]*[A-Z][A-Za-z-]*';

/** What is cut first, so that other patterns see a plain title. */
export const FIRST_CUTS: readonly Cut[] = [
  // LaTeX and HTML
  [/[{}]|\\(?=[&%$#_])/g, ''],
  [/&amp;/gi, '&'],
  [/-{2,}/g, '–'],
  // Pattern Recognition, 2002. Proceedings. 16th International Conference on
  [
    /^([^.]+?),?\s+(?:19|20)\d{2}\.\s*(.*\b(?:conference|symposium|workshop|congress)s?)(?:\s+on)?[\s.]*$/i,
    '$2 on $1',
  ],
  // Proceedings of the 2019 on Creativity and Cognition
  [/^Proceedings of the (?:19|20)\d{2} on\s+(?=\S)/i, ''],
  // …, 2004. ICPR 2004.
  [/,?\s*(?:19|20)\d{2}\.\s+[A-Z][A-Za-z-]{1,11}(?:\s+(?:19|20)\d{2}|\s*['’]\d{2})\.?$/u, ''],
  // ICASSP '84. IEEE International Conference on …, ICASSP-92: …
  [/^[A-Z][\w&-]*?(?:\s*['’]|-)\d{2}\s*[:.]\s*(?=\S)/u, ''],
  [/^(?:(?:IEEE|ACM)\s+)?[A-Z][A-Z-]{1,11}\s+(?:19|20)\d{2}\s*[.:–-]\s+/u, ''],
  // Neural Computation, 9(8):1735–1780; Nature, vol. 521
  [/(?<=\p{L})[,\s]+\d{1,4}\s*\(\d[\d\s–-]*\).*$/u, ''],
  [/(?<=\p{L}),?\s+vol(?:\.|ume)\s*\d+\b(?!\s*:).*$/iu, ''],
  [/(?<=\p{L}),\s*\d{1,3}$/u, ''],
  // Handbook of Emotions, 2nd ed.
  [/,?\s+\d+(?:st|nd|rd|th)\s+ed(?:\.|n\.?|ition)?$/i, ''],
  // Computer vision and image understanding : CVIU
  [/(?<=\s\p{L}{4,}\s{0,2}):\s*[A-Z]{2,8}$/u, ''],
  // AJNR. American journal of neuroradiology; AJNR Am J Neuroradiol
  [/^[A-Z]{2,6}\.\s+(?=\p{L}+(?:\s+\p{L}+){2,})/u, ''],
  [/^[A-Z]{3,6}\s+(?=[A-Z]\p{Ll}+ J(?:ournal)?\b)/u, ''],
];

/** What is cut from any title, in this order. */
export const CUTS: readonly Cut[] = [
  // WWW (Companion Volume)
  [/\((companion|adjunct|extended abstracts|findings|workshops?|international ed\w*)\b[^()]*\)/gi, ' $1 '],
  [/\s*\[[^[\]]*\]\s*/g, ' '],
  // Lancet, The
  [/,\s*The$/i, ''],
  // Brain : a journal of neurology
  [
    /^([^:=]*\p{L}[^:=]*?)\s*[:=]\s+(?:.*\s)?(?:journal|publication|organ)\s+(?:de|des|for|of|the)\b.*$/iu,
    '$1',
  ],
  // … on Human Factors in Computing Systems - CHI '17
  [/\s+[–—-]\s+[A-Z][\w-]*(?:\s[A-Z]+)?\s*['’]\s?\d{2}\b.*$/u, ''],
  // COLING 2014, the 25th International Conference on …
  [
    new RegExp(
      `^(?:Proceedings\\s+(?:of\\s+)?(?:the\\s+)?)?${ACRONYM}\\s+(?:19|20)\\d{2}\\s*[,:]\\s*(?=(?:the|\\d|Proc)\\b|\\d)`,
      'u',
    ),
    '',
  ],
  // The Web Conference 2018 on The Web Conference 2018
  [/\b(\p{L}.{5,80}?)\s+(?:(?:19|20)\d{2}\s+)?on\s+\1\b/iu, '$1'],
  // CoRR abs/1904.11592
  [/[\s:]+(?:abs\/)?\d{4}\.\d{4,5}(?:v\d+)?$/, ''],
  // Robotics: Science and Systems XIV
  [
    /(?<!\b(?:part|pt|section|sect|series|ser)\.?)\s+(?:VI{1,3}|IX|XX+|X{1,3}(?:I{1,3}|IV|VI{0,3}|IX))$/iu,
    '',
  ],
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
  [/^(Advances in .*\p{L})\s+\d{1,3}$/iu, '$1'],
  // SIGMOD: Proceedings of …
  [/:\s+(?:\d{1,3}(?:st|nd|rd|th)\b|Proceedings\b).*$/iu, ''],
  // …, Virtual Event / Seattle, WA, USA, October 12-16, 2020
  [new RegExp(`,\\s.*\\b(?:${MONTHS})\\s+\\d.*$`, 'u'), ''],
  [/,\s*(?:LNCS|LNAI|CCIS)\b.*$/i, ''],
  [/\s*\([^()]*\)\s*/g, ' '],
  // Proceedings of the IEEE CVPR, but the whole of Proceedings of the IEEE
  [
    /^\s*(?:in:?\s+)?proceedings\s+(?:of\s+)?(?:the\s+)?(?=(?:(?:IEEE|ACM|CVF)[\s/]+)*(?!(?:IEEE|ACM|CVF)\b)[\w'’-]+$)/i,
    '',
  ],
  // but: Books of 2019
  [/(?<!\b(?:of|in|since|to)\s)\b(?:19|20)\d{2}\b/gi, ' '],
  [/\s*['’]\d{2}$/u, ''],
  [/\s+/g, ' '],
  [/^[\s,:;.–-]+|[\s,:;–-]+$/g, ''],
];

/** What is cut from the title of a meeting only; elsewhere it may be the name itself (`Third World Quarterly`). */
export const MEETING_CUTS: readonly Cut[] = [
  // Image Analysis: 13th Scandinavian Conference, SCIA 2003
  [/:\s+\d{1,3}(?:st|nd|rd|th)\b.*$/iu, ''],
  // … and the 9th International Joint Conference on …
  [/\s+and\s+(?:the\s+)?\d{1,3}(?:st|nd|rd|th)\s.*\b(?:conference|symposium|workshop|meeting)\b.*$/i, ''],
  [/^\s*(?:in:?\s+)?(?:the\s+)?(?:conference\s+)?proceedings?\b\s*(?:of\s+|[–-]\s+)?(?:the\s+)?/i, ''],
  [/[\s,–-]+(?:conference track\s+)?proceedings$/i, ''],
  [new RegExp(`\\b(?:${ORDINALS})\\b`, 'gi'), ' '],
  [/^\s*the\s+/i, ''],
  [/\bIEEE Computer Society\b/g, 'IEEE'],
  [/[\s,:–-]+vol(?:ume|\.)?\s+\w+\b.*$/i, ''],
  [/[\s,:–-]+part\s+(?:[IVXL]+|\d+)\b.*$/i, ''],
  [
    /\s*:\s*(?:(?:research|technical|long|short|full|system|shared task|industry|demo)\s+papers?|tutorials?|main (?:volume|conference)|human language technologies)\b.*$/i,
    '',
  ],
  // ICASSP, IEEE International Conference on …, and … on Image Processing, ICIP
  [/^[A-Z][A-Z-]{1,11},\s+/u, ''],
  [/,\s+[A-Z][A-Z-]{1,11}$/u, ''],
];
