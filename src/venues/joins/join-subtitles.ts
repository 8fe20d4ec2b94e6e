import { appendTo } from '../../model/append-to.js';
import type { Spelling } from '../read-spelling.js';
import { type Join, titleName } from './contract.js';

/** `Psychiatry: Interpersonal and Biological Processes`: one word, and three at least that explain it. */
const WITH_SUBTITLE = /^(?:The\s+)?([\p{L}-]{4,})\s*(?::|\s[–—-])\s+(\S+(?:\s+\S+){2,})$/iu;

/** Joins a title of one word with the one longer title of the corpus that explains it behind a colon. */
export const joinSubtitles: Join = ({ spellings }, graph) => {
  const explained = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const head = WITH_SUBTITLE.exec(spelling.title)?.[1]?.toLowerCase();
    if (head !== undefined) appendTo(explained, head, spelling);
  }
  for (const [head, titles] of explained) {
    const name = titleName({ key: head });
    const [only, ...others] = new Set(titles.map((title) => graph.seriesOf(titleName(title))));
    if (only !== undefined && others.length === 0 && graph.has(name)) graph.join(name, only, 'subtitle');
  }
};
