import { nameCommunities, namedWorks } from '../../document/community-names/name-communities.js';
import { worksOfColumns } from '../../document/works-of-columns.js';
import { markedCsv } from '../../exports/csv.js';
import { findCommunities } from '../../metrics/communities/find-communities.js';
import { seededRandom } from '../../model/random.js';
import { readMeasuredInput } from '../measured-input.js';
import { type Terminal, writePieces } from '../terminal.js';
import {
  communitiesCsv,
  communitiesJson,
  communitiesTable,
  type FoundCommunities,
} from '../text/communities-text.js';
import { screenOf } from '../text/screen.js';
import type { CommunitiesFlags } from '../usage/communities.js';

/** Finds and names the communities of a graph file, and prints them. */
export async function run(terminal: Terminal, path: string, flags: CommunitiesFlags): Promise<void> {
  const found = await communitiesOf(path, flags, terminal);
  const format = flags.json === true ? 'json' : flags.format;
  if (format === 'table') terminal.out.write(communitiesTable(found, screenOf(terminal.out), flags.top));
  else
    writePieces(
      terminal.out,
      format === 'csv' ? markedCsv(communitiesCsv(found), flags.csvBom === true) : communitiesJson(found),
    );
}

async function communitiesOf(
  path: string,
  flags: CommunitiesFlags,
  terminal: Terminal,
): Promise<FoundCommunities> {
  const { columns, graph, positions, years } = await readMeasuredInput(path, flags, terminal);
  const { algorithm, resolution, rngSeed } = flags;
  const found = findCommunities(graph, { algorithm, resolution, random: seededRandom(rngSeed) });
  const works = namedWorks(worksOfColumns(columns));
  const citations = Array.from(positions, (_position, node) => {
    return (graph.inOffsets[node + 1] ?? 0) - (graph.inOffsets[node] ?? 0);
  });
  return {
    ...{ algorithm, resolution, found, years },
    communities: nameCommunities(
      Array.from(positions, (position) => works[position] ?? { label: '' }),
      Array.from(found.membership, (community) => (community === 0 ? null : community)),
      citations,
    ),
    ids: Array.from(positions, (position) => columns.ids[position] ?? ''),
    labels: Array.from(positions, (position) => columns.labels[position] ?? ''),
  };
}
