import { appendTo } from '../../model/append-to.js';
import { compareText } from '../../model/order.js';
import { alignTitles, initialsOf, topicWords } from '../compare-titles.js';
import type { ContainerFacts } from '../facts-of-container.js';
import type { Spelling } from '../read-spelling.js';
import type { SeriesGraph } from '../series-graph.js';
import { exactKey } from '../title-index.js';
import { type Join, titleName } from './contract.js';

/** More titles than these with the same initials are not compared each with each. */
const MOST_TITLES = 400;

/**
 * Joins each title to the one series of the corpus whose fuller titles it abbreviates; the fullest first, so that
 * chains hold. A title that fits two series as well joins neither.
 */
export const joinAbbreviations: Join = ({ spellings }, graph) => {
  const groups = new Map<string, Spelling[]>();
  const distinct = new Map(spellings.map((spelling) => [spelling.key, spelling]));
  for (const spelling of distinct.values()) appendTo(groups, initialsOf(spelling.words), spelling);
  for (const group of groups.values()) {
    if (group.length > 1 && group.length <= MOST_TITLES) joinGroup(group, graph);
  }
};

function joinGroup(group: Spelling[], graph: SeriesGraph): void {
  const length = ({ words }: Spelling) => words.join('').length;
  group.sort((a, b) => length(b) - length(a) || compareText(a.key, b.key));
  for (const [at, spelling] of group.entries()) {
    if (graph.venueOf(titleName(spelling)) !== undefined) continue;
    const series = seriesAbbreviated(spelling, group.slice(0, at), graph);
    if (series !== undefined) graph.join(titleName(spelling), series, 'abbreviation');
  }
}

function seriesAbbreviated(
  spelling: Spelling,
  fuller: readonly Spelling[],
  graph: SeriesGraph,
): string | undefined {
  const fits = fuller.map((other) => ({
    series: graph.seriesOf(titleName(other)),
    fit: alignTitles(spelling.words, other.words),
  }));
  const best = Math.max(1, ...fits.map(({ fit }) => fit));
  const [only, ...others] = new Set(fits.filter(({ fit }) => fit === best).map(({ series }) => series));
  return others.length === 0 ? only : undefined;
}

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
