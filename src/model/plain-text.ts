import { decodeHTMLStrict } from 'entities';
import { withoutTags } from './without-tags.js';

const MAX_LENGTH = 20_000;

/** Escaped once in the record's XML and once more in its JSON, now and then a third time. */
const MOST_LEVELS = 3;

/**
 * What is not seen and means nothing in a title, or makes it read otherwise than it is written: soft hyphens, zero
 * width spaces, marks and overrides of direction, invisible operators, tag characters. The joiners that Persian
 * and Indic scripts need stay.
 */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/**
 * Deposited text as people read it: markup and entities resolved, formulas as their text, white space folded,
 * script text, comments and invisible characters dropped.
 *
 * Titles come now and then escaped twice (`&lt;i&gt;`), so known tags are taken out again after decoding; what
 * only looks like markup (`a < b`, `x<b and c>d`) is kept. Text of a wrong encoding (`â€“`) stays as it is, since
 * nobody can tell what it was. Longer than 20,000 characters is cut. Absent for text without content.
 */
export function plainText(deposited: unknown): string | undefined {
  if (typeof deposited !== 'string') return undefined;
  let text = deposited.slice(0, MAX_LENGTH);
  if (text.includes('<')) text = withoutTags(text, 'any');
  for (let level = 0; level < MOST_LEVELS && text.includes('&'); level += 1) {
    const decoded = decodeHTMLStrict(text);
    if (decoded === text) break;
    text = decoded.includes('<') ? withoutTags(decoded, 'known') : decoded;
  }
  text = text
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .toWellFormed();
  return text === '' ? undefined : text;
}
