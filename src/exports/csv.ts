/** What a field may hold; undefined and null write an empty field. */
export type CsvValue = string | number | boolean | null | undefined;

const STARTS_FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * One record of a CSV file as RFC 4180 has it: comma, quotes doubled, lines ended with CRLF, UTF-8.
 *
 * Text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, TAB or CR in front) gets a `'` before
 * it; numbers stay numbers. U+0000, on which readers stop, becomes U+FFFD, and so does a lone surrogate.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvRecord(values: readonly CsvValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}

function csvField(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = value.toWellFormed().replaceAll('\0', '\ufffd');
  const safe = STARTS_FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
