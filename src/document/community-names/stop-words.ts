/** Words that join others and say nothing of a subject; terms never run across them. */
const STOP_WORD_LISTS = [
  // English
  'a an and are as at be been but by can do does for from has have how if in into is it its more most no not of on or our so such than that the their them then there these they this those through to toward towards under up upon via vs versus was we were what when where which while who why will with within without you your',
  'based using use used new novel improved efficient effective simple fast robust towards beyond among between across over per about after against before during',
  // German, French, Spanish, Italian, Portuguese
  'der die das den dem des ein eine einer eines und oder mit von vom zur zum auf aus bei für im ist nach über durch als auch',
  'le la les un une des du de et ou dans par pour sur avec au aux en est ce ces',
  'el los las una unos unas del y o con por para sobre entre al lo su sus',
  'il gli dei della delle degli nel nella e di da che per con uno',
  'os as um uma dos das no na nos nas em ao com',
];

/** Words of every field: they may stand within a term, but are none. */
const GENERAL =
  'analysis application applications approach approaches case challenge challenges comparison data design development evaluation evidence experiment experiments framework frameworks general i ii iii introduction investigation large method methods model models modeling modelling multi overview paper part performance perspective perspectives problem problems progress proposal recent research result results review reviews role scale state study studies survey surveys system systems technique techniques theory trend trends work works';

const STOP_WORDS: ReadonlySet<string> = new Set(STOP_WORD_LISTS.flatMap((words) => words.split(' ')));
const GENERAL_WORDS: ReadonlySet<string> = new Set(GENERAL.split(' '));

/** Whether a word, in lower case, only joins others. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Whether a word, in lower case, names no subject when it stands alone. */
export function isGeneral(word: string): boolean {
  return GENERAL_WORDS.has(word) || word.length < 2 || /^\p{N}+$/u.test(word);
}
