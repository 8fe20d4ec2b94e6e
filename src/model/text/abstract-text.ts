import { plainParagraphs } from './plain-text.js';
import { beginning } from './shortened.js';

/** Longer ones are whole papers in the wrong field. */
const MAX_LENGTH = 10_000;

/** A heading of its own, or words before the text that are marked off as one; `Abstract art` is none. */
const HEADING = /^(?:abstract|summary)(?:\s*[:.—–]+|\s+-(?=\s)|$)\s*/i;

/**
 * A deposited abstract (JATS, HTML or plain text) as people read it: paragraphs apart by an empty line, without
 * the heading that says what it is. Longer than 10,000 characters is cut, and ends with `…`.
 * @see https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/abstracts/
 */
export function abstractText(deposited: unknown): string | undefined {
  const [first = '', ...others] = plainParagraphs(deposited);
  const text = [first.replace(HEADING, ''), ...others].join('\n\n').trim();
  if (text.length <= MAX_LENGTH) return text === '' ? undefined : text;
  return `${beginning(text, MAX_LENGTH - 1)
    .trimEnd()
    .toWellFormed()}…`;
}
