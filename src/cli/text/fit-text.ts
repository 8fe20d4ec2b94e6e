/** How a line is broken: the indent of its first part and of those that follow, in blanks. */
export interface WrapOptions {
  readonly indent: number;
  readonly hanging: number;
  readonly width: number;
}

/** A line broken between words, so that no part is longer than the width unless one word is. */
export function wrapText(text: string, { indent, hanging, width }: WrapOptions): string {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(hanging);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

/** East Asian wide and full-width characters, and pictures: two columns each. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Accents that stand on the character before, and what is never drawn. */
const NARROWLESS = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns a text takes on a terminal. It holds no escape sequences and no line breaks. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** A text of at most so many columns, cut with an ellipsis. */
export function cutToWidth(text: string, most: number): string {
  if (displayWidth(text) <= most) return text;
  if (most < 1) return '';
  let [cut, width] = ['', 0];
  for (const character of text) {
    width += widthOf(character);
    if (width > most - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}

function widthOf(character: string): number {
  if (NARROWLESS.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
