import { type Command, Option } from 'commander';
import { CiteloomError } from '../../errors.js';
import { markedCsv } from '../../exports/csv.js';
import { condensationOf } from '../../metrics/condensation.js';
import { mainPath } from '../../metrics/main-paths.js';
import { SEARCH_PATHS, type SearchPathKind, searchPaths } from '../../metrics/search-paths.js';
import { MAIN_PATHS, type MainPathId } from '../../model/graph-document.js';
import { csvBomOption } from '../csv-bom.js';
import { mainPathCsv, mainPathJson, mainPathTable, type TracedGraph } from '../main-path-text.js';
import { addMeasuredInput, type MeasuredFlags, readMeasuredInput } from '../measured-input.js';
import { messagesOn } from '../messages.js';
import { parseCount } from '../parse-options.js';
import { screenOf } from '../screen.js';
import type { Terminal } from '../terminal.js';

interface MainPathFlags extends MeasuredFlags {
  readonly weights: SearchPathKind;
  readonly path: MainPathId;
  readonly top: number;
  readonly all?: true;
  readonly format: 'table' | 'csv' | 'json';
  readonly csvBom?: true;
  readonly json?: true;
}

const KINDS = Object.keys(SEARCH_PATHS) as SearchPathKind[];

/** `citeloom mainpath`: the citations along which most of a field's knowledge flowed. */
export function registerMainPath(program: Command, terminal: Terminal): void {
  addMeasuredInput(program.command('mainpath'))
    .description('count search paths along citations, and trace the main path of any graph file')
    .addOption(
      new Option('--weights <count>', 'which paths are counted: from and to which works')
        .choices(KINDS)
        .default('spc'),
    )
    .addOption(new Option('--path <kind>', 'which main path').choices(MAIN_PATHS).default('global'))
    .option('--top <number>', 'key routes start from so many citations of largest count', parseCount, 1)
    .option('--all', 'as csv or json: the three counts of every citation')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['table', 'csv', 'json']).default('table'),
    )
    .option('--json', 'as JSON')
    .addOption(csvBomOption())
    .action((path: string, flags: MainPathFlags) => printMainPath(path, flags, terminal));
}

async function printMainPath(path: string, flags: MainPathFlags, terminal: Terminal): Promise<void> {
  const format = flags.json === true ? 'json' : flags.format;
  if (flags.all === true && format === 'table')
    throw new CiteloomError('USAGE', '--all needs --format csv or json.');
  const input = await readMeasuredInput(path, flags, terminal);
  const { graph, positions, columns, years } = input;
  if (!graph.directed)
    throw new CiteloomError(
      'GRAPH_UNREADABLE',
      `${path} is undirected: it does not say which work cites which.`,
      {
        hint: 'A main path needs citations with a direction, from the citing to the cited work.',
      },
    );
  const condensation = condensationOf(graph);
  const paths = searchPaths(condensation, flags.weights);
  const others = flags.all === true ? KINDS.filter((kind) => kind !== flags.weights) : [];
  const traced: TracedGraph = {
    graph,
    counted: [
      [flags.weights, paths],
      ...others.map((kind) => [kind, searchPaths(condensation, kind)] as const),
    ],
    path: mainPath(graph, paths, flags.path, { top: flags.top }),
    ids: Array.from(positions, (position) => columns.ids[position] ?? ''),
    labels: Array.from(positions, (position) => columns.labels[position] ?? ''),
    years,
    all: flags.all === true,
  };
  if (traced.path.works.length === 0)
    messagesOn(terminal, flags).note('No work cites another, so there is no path.');
  if (format === 'table') terminal.out.write(mainPathTable(traced, screenOf(terminal.out)));
  else
    for (const line of format === 'csv'
      ? markedCsv(mainPathCsv(traced), flags.csvBom === true)
      : mainPathJson(traced))
      terminal.out.write(line);
}
