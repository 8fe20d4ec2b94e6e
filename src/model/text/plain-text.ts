import { decodeHTMLStrict } from 'entities';
import { beginning } from './shortened.js';
import { withoutTags } from './without-tags.js';

const MAX_LENGTH = 20_000;
const MAX_LENGTH_OF_PARAGRAPHS = 60_000;

/** Escaped once in the record's XML and once more in its JSON, now and then a third time. */
const MOST_LEVELS = 3;

/**
 * What is not seen and means nothing in a title, or makes it read otherwise than it is written: soft hyphens, zero
 * width spaces, marks and overrides of direction, invisible operators, tag characters. The joiners that Persian
 * and Indic scripts need stay. Control characters and code points that Unicode reserves as none are dropped too.
 */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Noncharacter_Code_Point}|(?!\s|\u0085)\p{Cc}/gu;

/** Stands between paragraphs while they are read; no text may hold this code point. */
const PARAGRAPH = '\ufdd1';

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
  const text = folded(resolved(beginning(deposited, MAX_LENGTH), ' '));
  return text === '' ? undefined : text;
}

/**
 * The paragraphs of a deposited text, each as `plainText` cleans it, none empty: headings and items of lists are
 * paragraphs too. In text without markup an empty line parts them. Longer than 60,000 characters is cut.
 */
export function plainParagraphs(deposited: unknown): string[] {
  if (typeof deposited !== 'string') return [];
  const given = cut(deposited).replaceAll(PARAGRAPH, '');
  const isMarkup = /<\/?[a-z]/i.test(given);
  const text = isMarkup ? withoutLayout(given) : given.replace(/\n[^\S\n]*\n/g, PARAGRAPH);
  return resolved(text, PARAGRAPH)
    .split(PARAGRAPH)
    .map(folded)
    .filter((paragraph) => paragraph !== '');
}

/** Never within a tag. */
function cut(markup: string): string {
  if (markup.length <= MAX_LENGTH_OF_PARAGRAPHS) return markup;
  return beginning(markup, MAX_LENGTH_OF_PARAGRAPHS).replace(/<[^<>]*$/, '');
}

/** Records break lines around elements, also where a bracket or a comma follows: `(`, a break, `<i>E. coli</i>`, a break, `)`. */
function withoutLayout(markup: string): string {
  const joined = (whole: string, kept: string, space: string) => (space.includes('\n') ? kept : whole);
  return markup.replace(/(>)(\s+)(?=[)\],.;:!?])/g, joined).replace(/([([])(\s+)(?=<)/g, joined);
}

function resolved(markup: string, paragraph: string): string {
  let text = markup.includes('<') ? withoutTags(markup, { tags: 'any', paragraph }) : markup;
  for (let level = 0; level < MOST_LEVELS && text.includes('&'); level += 1) {
    const decoded = decodeHTMLStrict(text);
    if (decoded === text) break;
    text = decoded.includes('<') ? withoutTags(decoded, { tags: 'known', paragraph }) : decoded;
  }
  return text;
}

/** A text without invisible characters, control characters and halves of surrogates; all else as it is. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '').toWellFormed();
}

function folded(text: string): string {
  return visibleText(text)
    .replace(/[\u0085\s]+/g, ' ')
    .trim();
}
