/** Abbreviated words of meetings' and journals' titles that mean one thing only; `Comput` and `Sci` do not. */
const FULL_WORDS: ReadonlyMap<string, string> = new Map([
  ['annu', 'Annual'],
  ['bull', 'Bulletin'],
  ['conf', 'Conference'],
  ['int', 'International'],
  ["int'l", 'International'],
  ['intl', 'International'],
  ['j', 'Journal'],
  ['lett', 'Letters'],
  ['mag', 'Magazine'],
  ['natl', 'National'],
  ['proc', 'Proceedings'],
  ['procedings', 'Proceedings'],
  ['recog', 'Recognition'],
  ['recogn', 'Recognition'],
  ['recognit', 'Recognition'],
  ['symp', 'Symposium'],
  ['symposia', 'Symposium'],
  ['wkshps', 'Workshops'],
  ['trans', 'Transactions'],
]);

/**
 * A title with the words written out that name a sort of publication: `Int. Conf.` → `International
 * Conference`. Other words stay as they are: what they stand for only a table of titles can tell.
 * @see https://www.issn.org/services/online-services/access-to-the-ltwa/ (ISO 4)
 */
export function expandAbbreviations(title: string): string {
  return title
    .replace(/(?<=\p{L}\.)(?=\p{Lu})/gu, ' ')
    .replace(/(?<![\p{L}\p{N}-])([A-Za-z]+(?:['’]l)?)(?![\p{L}\p{N}-])\.?/gu, (written, word: string) => {
      return FULL_WORDS.get(word.toLowerCase().replace('’', "'")) ?? written;
    })
    .replace(/\bI\.? (?=Conference\b)/u, 'International ')
    .replace(/^(IEEE|ACM) T\.? (?=\p{L})/u, '$1 Transactions ')
    .replace(/(?<=\p{L}\.? )Res\.?$/u, 'Research');
}
