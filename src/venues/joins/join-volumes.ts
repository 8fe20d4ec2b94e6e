import { topicWords } from '../agreeing-titles.js';
import type { ContainerFacts } from '../facts-of-container.js';
import { exactKey } from '../title-index.js';
import { type Join, titleName } from './contract.js';

/** A title of so many telling words is hardly a journal's as well. */
const FEWEST_WORDS = 3;
const MEETING = /^(?:conference|symposium|congress|colloquium)$/;
const IN_PROCEEDINGS = new Set(['book-chapter', 'proceedings-article']);

/**
 * Joins the title of a book of proceedings, which names only the topic (`Compiler Construction`), to the one meeting
 * on this topic. A shorter title may be a journal's: only where the work is said to be a chapter or in proceedings.
 */
export const joinVolumes: Join = ({ containers, spellings }, graph) => {
  const meetings = new Map<string, Set<string>>();
  for (const spelling of spellings) {
    if (spelling.satellite !== '' || !spelling.words.some((word) => MEETING.test(word))) continue;
    const topic = exactKey(topicWords(spelling.words));
    meetings.set(topic, (meetings.get(topic) ?? new Set()).add(graph.seriesOf(titleName(spelling))));
  }
  for (const container of containers) {
    const [title] = container.spellings;
    if (title === undefined || container.resolved !== undefined || !mayBeVolume(container)) continue;
    const [only, ...others] = meetings.get(title.key) ?? [];
    if (only !== undefined && others.length === 0) graph.join(titleName(title), only, 'title');
  }
};

function mayBeVolume({ facts, issn, spellings: [title] }: ContainerFacts): boolean {
  if (facts.type !== undefined) return IN_PROCEEDINGS.has(facts.type);
  return issn.length === 0 && (title?.words.length ?? 0) >= FEWEST_WORDS;
}
