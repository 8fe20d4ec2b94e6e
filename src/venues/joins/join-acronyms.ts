import { topicsAgree, topicWords } from '../compare-titles.js';
import { initialismKey, initialismsOf } from '../initialisms.js';
import type { Spelling } from '../read-spelling.js';
import { type SeriesGraph, venueName } from '../series-graph.js';
import { acronymName, type Join, titleName } from './contract.js';

/** With more titles than these an acronym means too many things for each to be compared with each. */
const MOST_TITLES = 60;

/** Joins titles beside which the same acronym stands and that agree in topic; then the acronym, where it means one thing. */
export const joinAcronyms: Join = ({ containers, spellings }, graph) => {
  const beside = new Map<string, { readonly acronym: string; readonly titles: Map<string, Spelling> }>();
  const note = (acronym: string, spelling: Spelling) => {
    const name = acronymName(acronym, spelling.satellite);
    const entry = beside.get(name) ?? { acronym, titles: new Map<string, Spelling>() };
    entry.titles.set(spelling.key, spelling);
    beside.set(name, entry);
  };
  for (const spelling of spellings) for (const acronym of spelling.acronyms) note(acronym, spelling);
  for (const { eventAcronym, spellings: titles } of containers) {
    if (eventAcronym !== undefined && titles[0] !== undefined) note(eventAcronym, titles[0]);
  }
  for (const [name, { acronym, titles }] of [...beside].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (titles.size > MOST_TITLES) continue;
    joinAgreeing([...titles.values()], acronym, graph);
    const [only, ...rivals] = new Set([...titles.values()].map((title) => graph.seriesOf(titleName(title))));
    if (only !== undefined && rivals.length === 0) graph.join(name, only, 'acronym-in-title');
  }
};

function joinAgreeing(titles: readonly Spelling[], acronym: string, graph: SeriesGraph): void {
  const topics = titles.map((title) => ({ title, topic: topicWords(title.words, acronym) }));
  for (const [at, { title, topic }] of topics.entries()) {
    for (const other of topics.slice(at + 1)) {
      if (topicsAgree(topic, other.topic))
        graph.join(titleName(title), titleName(other.title), 'acronym-in-title');
    }
  }
}

/** So few letters mean too many things in the whole table: only titles of the corpus count. */
const SHORT_ACRONYM = 3;

/** Joins an acronym that stands alone to the one series whose title has these initials. */
export const joinInitials: Join = ({ spellings, known }, graph) => {
  const alone = spellings.filter(({ alone }) => (alone?.length ?? 0) >= SHORT_ACRONYM);
  if (alone.length === 0) return;
  const byInitials = new Map<string, Set<string>>();
  for (const spelling of spellings) {
    if (spelling.alone !== undefined || graph.evidenceOf(titleName(spelling)) === 'abbreviation') continue;
    for (const initials of initialismsOf(spelling.title)) {
      const key = initialismKey(initials, spelling.title);
      byInitials.set(key, (byInitials.get(key) ?? new Set()).add(titleName(spelling)));
    }
  }
  for (const { alone: written = '', satellite } of alone) {
    const name = acronymName(written, satellite);
    const acronym = written.replaceAll('-', '');
    if (graph.venueOf(name) !== undefined || graph.evidenceOf(name) === 'acronym-in-title') continue;
    const titles = [...(byInitials.get(`${acronym}|${satellite}`) ?? [])];
    const mayBeKnown = satellite === '' && acronym.length > SHORT_ACRONYM;
    const venues = mayBeKnown ? [...(known.get(acronym) ?? [])] : [];
    const [only, ...others] = new Set(
      [...titles, ...(titles.length > 0 ? [] : venues.map(({ key }) => venueName(key)))]
        .map((title) => graph.seriesOf(title))
        .filter((series) => series !== graph.seriesOf(name)),
    );
    if (only !== undefined && others.length === 0) graph.join(name, only, 'initials');
  }
};
