/** What a field may hold; undefined and null write an empty field. */
export type CsvValue = string | number | boolean | null | undefined;

/** Full-width signs are signs to spreadsheets too; a `'` before one is doubled, so that taking one off is exact. */
const STARTS_FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
/** Blanks at the ends, and what some readers take for a comment, stay when the field is quoted. */
const NEEDS_QUOTES = /[",\r\n]|^[\s#%]|\s$/;

/** By this mark at the beginning of a file Excel knows that it is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * One record of a CSV file as RFC 4180 has it: comma, quotes doubled, lines ended with CRLF, UTF-8.
 *
 * Text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, their full-width forms, TAB or CR in front)
 * gets a `'` before it, which our own readers take off again; numbers stay numbers. U+0000, on which readers stop,
 * becomes U+FFFD, and so does a lone surrogate.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvRecord(values: readonly CsvValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}

/** A CSV file with a byte order mark in front where one is wanted. */
export function* markedCsv(pieces: Iterable<string>, isMarked: boolean): Generator<string> {
  if (isMarked) yield BYTE_ORDER_MARK;
  yield* pieces;
}

function csvField(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = value.toWellFormed().replaceAll('\0', '\ufffd');
  const safe = STARTS_FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
