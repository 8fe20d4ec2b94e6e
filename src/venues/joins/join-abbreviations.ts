import { appendTo } from '../../model/append-to.js';
import { compareText } from '../../model/order.js';
import { alignTitles, initialsOf } from '../align-titles.js';
import type { Spelling } from '../read-spelling.js';
import type { SeriesGraph } from '../series-graph.js';
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
  for (const spelling of distinct.values()) {
    appendTo(groups, initialsOf(spelling.words), spelling);
  }
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
