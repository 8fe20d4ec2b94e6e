import { type Command, InvalidArgumentError, Option } from 'commander';
import { markedCsv } from '../../exports/csv.js';
import { nameCommunities } from '../../graph/name-communities.js';
import { namedWorks } from '../../graph/named-works.js';
import { worksOfColumns } from '../../graph/works-of-columns.js';
import { COMMUNITY_ALGORITHMS, findCommunities } from '../../metrics/communities/find-communities.js';
import { seededRandom } from '../../model/random.js';
import {
  communitiesCsv,
  communitiesJson,
  communitiesTable,
  type FoundCommunities,
} from '../communities-text.js';
import { csvBomOption } from '../csv-bom.js';
import { addMeasuredInput, type MeasuredFlags, readMeasuredInput } from '../measured-input.js';
import { parseCount, parseRngSeed } from '../parse-options.js';
import { screenOf } from '../screen.js';
import type { Terminal } from '../terminal.js';

interface CommunitiesFlags extends MeasuredFlags {
  readonly algorithm: keyof typeof COMMUNITY_ALGORITHMS;
  readonly resolution: number;
  readonly top?: number;
  readonly format: 'table' | 'csv' | 'json';
  readonly csvBom?: true;
  readonly json?: true;
  readonly rngSeed: number;
}

/** `citeloom communities`: which works of any graph file belong together, and what they are about. */
export function registerCommunities(program: Command, terminal: Terminal): void {
  const algorithms = Object.keys(COMMUNITY_ALGORITHMS);
  addMeasuredInput(program.command('communities'))
    .description('find the communities of any graph file, and name them by their titles')
    .addOption(new Option('--algorithm <name>', 'how').choices(algorithms).default('leiden'))
    .option('--resolution <number>', 'above 1 smaller communities, below 1 larger ones', parseResolution, 1)
    .option('--top <number>', 'only so many communities in the table', parseCount)
    .addOption(
      new Option('--format <format>', 'how to print').choices(['table', 'csv', 'json']).default('table'),
    )
    .option('--json', 'as JSON')
    .addOption(csvBomOption())
    .option('--rng-seed <number>', 'seed of the random numbers', parseRngSeed, 1)
    .action(async (path: string, flags: CommunitiesFlags) => {
      const found = await communitiesOf(path, flags, terminal);
      const format = flags.json === true ? 'json' : flags.format;
      if (format === 'table') terminal.out.write(communitiesTable(found, screenOf(terminal.out), flags.top));
      else
        for (const piece of format === 'csv'
          ? markedCsv(communitiesCsv(found), flags.csvBom === true)
          : communitiesJson(found))
          terminal.out.write(piece);
    });
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

function parseResolution(text: string): number {
  const resolution = Number(text);
  if (resolution >= 0.01 && resolution <= 100) return resolution;
  throw new InvalidArgumentError('It must be a number from 0.01 to 100.');
}
