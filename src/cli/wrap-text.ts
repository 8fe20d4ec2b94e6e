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
