/** The workshops of a conference; a `Workshop on Folding` is a meeting itself. */
const WORKSHOPS = new RegExp(
  [
    '\\b(?:[Ww]orkshops|WORKSHOPS|[Ww]kshps|WKSHPS)\\b',
    '(?<=\\b(?:[Cc]onference|[Cc]onf|[Ss]ymposium|[Cc]ongress|[Mm]eeting)\\b.*)\\b[Ww]orkshop\\b',
    "(?<=\\b(?!IEEE|ACM|IAPR|IFIP|USENIX)[A-Z]{3,}['’\\d\\s]* )[Ww]orkshop\\b(?! on)",
  ].join('|'),
);

/** What stands beside a meeting's main proceedings, with the names that tables give it from the acronym. */
const SATELLITES = Object.freeze([
  {
    word: 'abstracts',
    called: /\bextended\s+abstracts\b|(?<=[A-Z]{2}\s)EA\b/i,
    names: [' EA', ' EXTENDED ABSTRACTS'],
  },
  { word: 'companion', called: /\bcompanion\b/i, names: [' COMPANION', '-C'] },
  { word: 'adjunct', called: /\badjunct\b/i, names: [' ADJUNCT', '-ADJUNCT'] },
  { word: 'findings', called: /\bfindings\b/i, names: [' FINDINGS'] },
  { word: 'workshop', called: WORKSHOPS, names: ['W', ' WORKSHOPS'] },
]);

/** The word for what a title names beside the main proceedings; empty for the proceedings themselves. */
export function satelliteOf(title: string): string {
  const plain = title.replace(/(?:\band|&)\s+workshops?\b(?!\s*$)/i, '');
  return SATELLITES.find(({ called }) => called.test(plain))?.word ?? '';
}

/** What a satellite of the meeting with this acronym is called for short: `CVPRW`, `CVPR WORKSHOPS`. */
export function satelliteAcronyms(acronym: string, satellite: string): string[] {
  const names = SATELLITES.find(({ word }) => word === satellite)?.names ?? [];
  return names.map((name) => acronym + name);
}

/** A title without the word that names its satellite. */
export function withoutSatellite(title: string): string {
  const found = SATELLITES.find(({ called }) => called.test(title));
  return found === undefined ? title : title.replace(found.called, ' ').replace(/\bvolume\b/i, ' ');
}
