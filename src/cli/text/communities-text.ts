import { csvRecord } from '../../exports/csv.js';
import type { Communities } from '../../metrics/communities/find-communities.js';
import { countOf } from '../../model/format-number.js';
import type { Community } from '../../model/graph-document.js';
import { jsonRows } from './json-rows.js';
import type { Screen } from './screen.js';
import { MOST_ID_COLUMNS, textTable } from './text-table.js';

/** What `citeloom communities` found. */
export interface FoundCommunities {
  readonly algorithm: string;
  readonly resolution: number;
  readonly found: Communities;
  readonly communities: readonly Community[];
  /** Of each node. */
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  readonly years: Float64Array;
}

/** Communities in a table when nobody says how many. */
const SHOWN = 20;

/** `{algorithm, resolution, modularity, communities, works}`; a work that belongs to none has no community. */
export function* communitiesJson({ communities, ...given }: FoundCommunities): Generator<string> {
  const { algorithm, resolution, found, ids, labels } = given;
  const head = {
    ...{ algorithm, resolution, modularity: found.modularity },
    communities: communities.map(({ leader, ...community }) => ({
      ...community,
      mostCited: leader === undefined ? undefined : ids[leader],
    })),
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"works":[`;
  yield* jsonRows(ids.entries(), ([node, id]) => {
    const community = found.membership[node] ?? 0;
    return { id, label: labels[node], ...(community === 0 ? {} : { community }) };
  });
  yield ']}\n';
}

/** One row for each work. */
export function* communitiesCsv({ found, communities, ids, labels }: FoundCommunities): Generator<string> {
  const names = new Map(communities.map(({ id, name }) => [id, name]));
  yield csvRecord(['id', 'label', 'community', 'communityName']);
  for (const [node, id] of ids.entries()) {
    const community = found.membership[node] ?? 0;
    yield csvRecord([id, labels[node], community === 0 ? null : community, names.get(community)]);
  }
}

/** The largest communities with what they are about, when, and the work that is cited most in each. */
export function communitiesTable(given: FoundCommunities, screen: Screen, top = SHOWN): string {
  const { colors } = screen;
  const { algorithm, resolution, found, communities } = given;
  const none = found.membership.reduce((count, community) => (community === 0 ? count + 1 : count), 0);
  const head = [
    `${countOf(communities.length, 'community', 'communities')} by ${algorithm}`,
    `modularity ${found.modularity.toFixed(4)} at resolution ${resolution}`,
    ...(none === 0 ? [] : [`${countOf(none, 'work')} tied to no other`]),
  ].join(', ');
  const rows = communities.slice(0, top).map(({ id, name, size, leader = -1 }) => {
    const [cited = '', label = ''] = [given.ids[leader], given.labels[leader]];
    return [String(id), String(size), span(given, id), name, cited, label === cited ? '' : label];
  });
  const table = textTable(rows, {
    width: screen.columns,
    headingStyle: colors.dim,
    columns: [
      ...([{ align: 'right' }, { heading: 'works', align: 'right' }, { heading: 'years' }] as const),
      { heading: 'about', shrinkTo: 16 },
      { heading: 'most cited', wholeUpTo: MOST_ID_COLUMNS },
      { shrinkTo: 0 },
    ],
  });
  const more = communities.length - top;
  const rest = more > 0 ? [colors.dim(`and ${countOf(more, 'smaller one')} (--top)`)] : [];
  return `${[colors.bold(head), table, ...rest].join('\n\n')}\n`;
}

function span({ found, years }: FoundCommunities, id: number): string {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [node, year] of years.entries()) {
    if (found.membership[node] !== id || Number.isNaN(year)) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  if (first > last) return '';
  return first === last ? String(first) : `${first}–${last}`;
}
