/**
 * Short forms that are no beginning of the word they stand for, and beginnings too short or too common to be
 * trusted otherwise, with the beginnings of the words that they may stand for.
 * @see https://www.issn.org/services/online-services/access-to-the-ltwa/ (ISO 4)
 */
const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    a: ['analysis'],
    amer: ['america'],
    am: ['america'],
    annu: ['annual'],
    assn: ['association'],
    b: ['bulletin'],
    br: ['british'],
    brit: ['british'],
    c: ['comptes'],
    can: ['canad'],
    comm: ['commun'],
    cryst: ['crystal'],
    dept: ['department'],
    dev: ['develop'],
    e: ['east'],
    ed: ['education', 'edition'],
    edit: ['edition'],
    engng: ['engineering'],
    engrg: ['engineering'],
    eng: ['engineering', 'england'],
    engl: ['england', 'english'],
    fr: ['french', 'france'],
    govt: ['government'],
    ieee: ['ieee'],
    intl: ['international'],
    j: ['journal'],
    jnl: ['journal'],
    jpn: ['japan'],
    l: ['law', 'letters'],
    magn: ['magnet'],
    mfg: ['manufacturing'],
    mgmt: ['management'],
    mgt: ['management'],
    n: ['new', 'north'],
    nat: ['national', 'natural', 'nature'],
    natl: ['national'],
    p: ['proceedings'],
    pac: ['pacific'],
    proc: ['proceedings', 'processing', 'process'],
    psych: ['psychology', 'psychological', 'psychologist'],
    publ: ['publication', 'public'],
    q: ['quarterly'],
    qtrly: ['quarterly'],
    r: ['royal', 'rendus'],
    rec: ['recognition', 'record'],
    s: ['society', 'south', 'states', 'science'],
    soc: ['societ', 'social', 'sociol'],
    t: ['transactions'],
    tech: ['techn'],
    tut: ['tutorial'],
    tuts: ['tutorial'],
    u: ['united', 'university'],
    univ: ['universit'],
    w: ['west'],
    y: ['york'],
    z: ['zeitschrift', 'zealand'],
  }),
);

/**
 * What ISO 4 makes of words whose beginnings they share with others: where a short form fits several titles, the
 * one of which it is the standard abbreviation is meant (`econ.` economics, `econom.` econometrics).
 */
const STANDARD_FORMS: readonly (readonly [form: string, of: RegExp])[] = [
  ['art', /^arts?$/],
  ['artif', /^artificial$/],
  ['chem', /^chemi(?:stry|cal)$/],
  ['commun', /^communications?$/],
  ['community', /^community$/],
  ['comput', /^comput(?:ers?|ing|ational|ation)$/],
  ['econ', /^econom(?:ics?|y|ies)$/],
  ['econom', /^econometric/],
  ['educ', /^education(?:al)?$/],
  ['environ', /^environment(?:al)?$/],
  ['eng', /^engineering$/],
  ['financ', /^financ(?:e|ial)$/],
  ['hist', /^histor(?:y|ical)$/],
  ['inf', /^information$/],
  ['inform', /^informatics$/],
  ['lett', /^letters?$/],
  ['linguist', /^linguistics?$/],
  ['manag', /^management$/],
  ['mark', /^marketing$/],
  ['math', /^mathematic(?:s|al)$/],
  ['mech', /^mechanic(?:s|al)$/],
  ['med', /^medic(?:ine|al)$/],
  ['neurol', /^neurolog(?:y|ical)$/],
  ['neurosci', /^neuroscience$/],
  ['nucl', /^nuclear$/],
  ['nucleic', /^nucleic$/],
  ['org', /^organic$/],
  ['organ', /^organi[sz]ation(?:al|s)?$/],
  ['philos', /^philosoph/],
  ['phys', /^physic(?:s|al)$/],
  ['physiol', /^physiolog/],
  ['polit', /^politic(?:s|al)$/],
  ['process', /^processing$/],
  ['psychol', /^psycholog(?:y|ical|ist)$/],
  ['psychiatr', /^psychiatr/],
  ['res', /^research(?:ers?)?$/],
  ['resour', /^resources?$/],
  ['rev', /^reviews?$/],
  ['sci', /^sciences?$|^scientific$/],
  ['soc', /^societ|^social$/],
  ['sociol', /^sociolog/],
  ['softw', /^software$/],
  ['stat', /^statistic(?:s|al)$/],
  ['stud', /^studies$/],
  ['surg', /^surg/],
  ['syst', /^systems?$/],
  ['technol', /^technolog/],
  ['theor', /^theoretical$/],
  ['transp', /^transport/],
];

const STANDARD = new Map<string, RegExp[]>();
for (const [form, of] of STANDARD_FORMS) STANDARD.set(form, [...(STANDARD.get(form) ?? []), of]);

/** Words that end where others go on: they stand for themselves, not for `artificial` or `software`. */
const COMPLETE = new Set([
  ...['art', 'arts', 'bio', 'cell', 'circuit', 'computer', 'computers', 'computing', 'drug', 'earth', 'environment'],
  ...['event', 'finance', 'food', 'gene', 'health', 'heart', 'human', 'letter', 'mathematic', 'medicine', 'mind'],
  ...['nation', 'nature', 'networks', 'plant', 'region', 'research', 'science'],
  ...['sciences', 'sensor', 'sensors', 'signal', 'social', 'soft', 'soil', 'space', 'sport', 'state', 'system', 'systems'],
  ...['water', 'women', 'work', 'world', 'communication', 'communications', 'information', 'technology'],
  ...['material', 'materials', 'physic', 'physics', 'chemistry', 'economic', 'economics', 'education'],
]);

/** Words that a short form does not stand for, though they begin with it: others do, and they have longer ones. */
const NOT_MEANT: ReadonlyMap<string, RegExp> = new Map([
  ['art', /^artif/],
  ['econ', /^econometr/],
  ['phys', /^physio/],
  ['stat', /^state/],
]);

/** How well one word abbreviates another: 0 not at all, 1 it may, 2 it is the word or its standard form. */
export type Fit = 0 | 1 | 2;

/** How well `word` stands for `whole`, as ISO 4 and common habit abbreviate: `Recognit`, `Natl`, `Engrg`, `J`. */
export function fitOf(word: string, whole: string): Fit {
  if (word === whole) return 2;
  const fit = fitOfWritten(word, whole);
  if (fit > 0 || !UMLAUT.test(word + whole)) return fit;
  const [plainWord, plainWhole] = [word.replace(UMLAUTS, ''), whole.replace(UMLAUTS, '')];
  return plainWord === plainWhole ? 2 : fitOfWritten(plainWord, plainWhole);
}

/** `Aerztebl` stands for `Ärzteblatt`, which is `arzteblatt` without its accents. */
const UMLAUT = /[aou]e/;
const UMLAUTS = /(?<=[aou])e/g;

function fitOfWritten(word: string, whole: string): Fit {
  if (word[0] !== whole[0]) return 0;
  if (STANDARD.get(word)?.some((of) => of.test(whole)) === true) return 2;
  if (SHORT_FORMS.get(word)?.some((start) => whole.startsWith(start) || start.startsWith(whole)) === true) return 1;
  if (word.length < 3) return 0;
  if (NOT_MEANT.get(word)?.test(whole) === true) return 0;
  if (whole.startsWith(word)) return COMPLETE.has(word) && !/^e?s$/.test(whole.slice(word.length)) ? 0 : 1;
  return isContraction(word, whole) || isSlip(word, whole) ? 1 : 0;
}

/** `Engrg`, `Mgmt`, `Natl`: no vowels but the first, all letters in order, the last one or `s` included. */
function isContraction(word: string, whole: string): boolean {
  if (word.length < 4 || /[aeiou]/.test(word.slice(1)) || whole.length < word.length + 2) return false;
  let at = 0;
  for (const letter of word) {
    at = whole.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const SHORTEST_WITH_SLIP = 9;

/** `Opthalmology`, `Recogntion`: one letter of a long word is missing. */
function isSlip(word: string, whole: string): boolean {
  if (whole.length < SHORTEST_WITH_SLIP || word.length !== whole.length - 1) return false;
  let same = 0;
  while (same < word.length && word[same] === whole[same]) same += 1;
  return same > 0 && word.slice(same) === whole.slice(same + 1);
}
