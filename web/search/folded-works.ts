import type { GraphDocument } from '../../src/model/graph-document.js';
import { foldText } from '../../src/model/text/fold-text.js';

/** Longer texts are searched in their beginning. */
const LONGEST_TEXT = 2000;

const PLAIN = /^[\n -~]*$/;

/** The parts of a work that are searched, in the order in which they stand in its text. */
export const FIELDS = Object.freeze(['title', 'authors', 'venue', 'year'] as const);

/** What works are searched by, read work by work so that nobody waits for all of them. */
export interface FoldedWorks {
  /**
   * All words of a work without case and accents, a blank before and behind each: ` apex frame  moi hoon yap  acii  2019 `.
   */
  readonly textOf: (work: number) => string;
  /** Where the parts of a work begin in its text, four for each. */
  readonly starts: Uint16Array;
  /** Reads the next works, at most so many; false when there are none left. */
  readonly readSome: (count: number) => boolean;
}

/** Reads nothing yet. */
export function foldWorks({ nodes }: GraphDocument): FoldedWorks {
  const size = nodes.id.length;
  const texts: (string | undefined)[] = new Array(size);
  const starts = new Uint16Array(size * FIELDS.length);
  let read = 0;
  const fold = (work: number) => {
    const parts = [
      nodes.label[work],
      [...(nodes.authors[work] ?? []), ...(nodes.editors?.[work] ?? [])].join(' '),
      [nodes.venue[work], nodes.containerTitle[work]].filter((text) => text != null).join(' '),
      nodes.year[work]?.toString(),
    ];
    let text = '';
    parts.forEach((part, field) => {
      starts[work * FIELDS.length + field] = text.length;
      text += ` ${folded((part ?? '').slice(0, LONGEST_TEXT)).slice(0, 3 * LONGEST_TEXT)} `;
    });
    texts[work] = text;
    return text;
  };
  return {
    textOf: (work) => texts[work] ?? fold(work),
    starts,
    readSome: (count) => {
      const end = Math.min(size, read + count);
      for (; read < end; read += 1) if (texts[read] === undefined) fold(read);
      return read < size;
    },
  };
}

/** As `foldText` gives it; most texts are plain and need none of its care. */
function folded(text: string): string {
  if (!PLAIN.test(text)) return foldText(text);
  return text
    .toLowerCase()
    .replace(/(?<=[a-z])'(?=[a-z])/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
