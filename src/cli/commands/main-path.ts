import { CiteloomError } from '../../errors.js';
import { markedCsv } from '../../exports/csv.js';
import { condensationOf } from '../../metrics/condensation.js';
import { mainPath } from '../../metrics/main-paths.js';
import { SEARCH_PATH_KINDS, searchPaths } from '../../metrics/search-paths.js';
import { readMeasuredInput } from '../measured-input.js';
import { type Terminal, writePieces } from '../terminal.js';
import { mainPathCsv, mainPathJson, mainPathTable, type TracedGraph } from '../text/main-path-text.js';
import { messagesOn } from '../text/messages.js';
import { screenOf } from '../text/screen.js';
import type { MainPathFlags } from '../usage/main-path.js';

/** Traces the main path of a graph file and prints it. */
export async function run(terminal: Terminal, path: string, flags: MainPathFlags): Promise<void> {
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
  const others = flags.all === true ? SEARCH_PATH_KINDS.filter((kind) => kind !== flags.weights) : [];
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
    writePieces(
      terminal.out,
      format === 'csv' ? markedCsv(mainPathCsv(traced), flags.csvBom === true) : mainPathJson(traced),
    );
}
