import { worksOfColumns } from '../../document/works-of-columns.js';
import { CiteloomError } from '../../errors.js';
import { markedCsv } from '../../exports/csv.js';
import type { Metric } from '../../metrics/contract.js';
import { countFigures } from '../../metrics/count-figures.js';
import { graphFigures } from '../../metrics/graph-figures.js';
import { measureGraph } from '../../metrics/measure-graph.js';
import { certificateText } from '../../model/certificate.js';
import type { MeasureAttribute } from '../../model/measures.js';
import { NANOSECONDS } from '../../referee/nanoseconds.js';
import { createThreads } from '../../threads/create-threads.js';
import { chooseMeasures, inTableOrder, parameterValues } from '../choose-measures.js';
import { type MeasuredInput, readMeasuredInput } from '../measured-input.js';
import { type Terminal, writePieces } from '../terminal.js';
import {
  figuresCsv,
  figuresTable,
  type MeasuredGraph,
  measuresCsv,
  measuresJson,
  measuresTable,
} from '../text/measures-text.js';
import { messagesOn } from '../text/messages.js';
import { type Screen, screenOf } from '../text/screen.js';
import type { MetricsFlags } from '../usage/metrics.js';

/** Works in a table when nobody says how many. */
const SHOWN_IN_TABLE = 20;

/** Measures a graph file and prints the values of its works. */
export async function run(terminal: Terminal, path: string, flags: MetricsFlags): Promise<void> {
  const names = flags.measure ?? (flags.from === undefined ? [] : ['personalizedPageRank']);
  const parameters = parameterValues(flags.parameter ?? []);
  // A name that is none is told before a large file is read.
  chooseMeasures(names, true);
  const input = await readMeasuredInput(path, flags, terminal);
  const { metrics, attributes } = chooseMeasures(names, input.columns.directed);
  const chosen = (flags.from ?? []).map((id) => nodeOf(input, id));
  const threads = createThreads(flags.threads === undefined ? {} : { count: flags.threads });
  const { columns, infos } = await measureGraph(
    { graph: input.graph, years: input.years, chosen },
    { metrics, parameters, parallel: threads, rngSeed: flags.rngSeed, onMetric: teller(flags, terminal) },
  ).finally(threads.close);
  const format = flags.json === true ? 'json' : flags.format;
  const hasFigures = format !== 'csv' || flags.figures === true;
  // graphology-metrics is loaded only where certificates or figures are shown.
  const referee = hasFigures || flags.check === true ? await import('../../referee/certify.js') : undefined;
  const certified =
    referee?.certify({
      ...{ graph: input.graph, columns, infos, parameters },
      idOf: (node) => input.columns.ids[input.positions[node] ?? -1],
      affordable: flags.check === true ? Number.POSITIVE_INFINITY : NANOSECONDS.measuring,
    }) ?? infos;
  const inOrder = names.length === 0 && format === 'table' ? inTableOrder(attributes) : attributes;
  const wanted = inOrder.flatMap((attribute) => {
    const values = columns.get(attribute);
    return values === undefined ? [] : [[attribute, values] as const];
  });
  const top = flags.top ?? (format === 'table' ? SHOWN_IN_TABLE : undefined);
  const measured: MeasuredGraph = {
    ...(hasFigures ? await figuresOf(input, columns, flags.rngSeed) : { figures: [] }),
    ids: Array.from(input.positions, (position) => input.columns.ids[position] ?? ''),
    labels: Array.from(input.positions, (position) => input.columns.labels[position] ?? ''),
    columns: wanted,
    infos: certified.filter(({ attribute }) => attributes.includes(attribute)),
    shown: chosenNodes(input.graph.order, wanted[0]?.[1], top),
  };
  const print = flags.figures === true ? FIGURE_PRINTERS[format] : MEASURE_PRINTERS[format];
  const isMarked = flags.csvBom === true && format === 'csv';
  writePieces(terminal.out, markedCsv(print(measured, screenOf(terminal.out)), isMarked));
  if (flags.check === true) {
    const { colors } = screenOf(terminal.err);
    for (const { attribute, certificate } of measured.infos)
      if (certificate !== undefined)
        terminal.err.write(`${colors.dim('check')} ${attribute}: ${certificateText(certificate)}\n`);
  }
}

type Printers = Readonly<
  Record<MetricsFlags['format'], (measured: MeasuredGraph, screen: Screen) => Iterable<string>>
>;

const MEASURE_PRINTERS: Printers = {
  table: (measured, screen) => [measuresTable(measured, screen)],
  csv: measuresCsv,
  json: measuresJson,
};

const FIGURE_PRINTERS: Printers = {
  table: ({ figures }, screen) => [`${figuresTable(figures, screen)}\n`],
  csv: ({ figures }) => figuresCsv(figures),
  json: ({ counts, figures }) => [`${JSON.stringify({ graph: counts, figures })}\n`],
};

/** The graph in numbers: what citeloom counts, then what graphology-metrics computes. */
async function figuresOf(
  input: MeasuredInput,
  columns: ReadonlyMap<MeasureAttribute, Float64Array>,
  rngSeed: number,
): Promise<Required<Pick<MeasuredGraph, 'counts' | 'figures'>>> {
  const { refereeFigures } = await import('../../referee/figures.js');
  const { graph, loops, positions } = input;
  const { venueKey } = worksOfColumns(input.columns);
  const counts = graphFigures(graph, loops);
  const computed = refereeFigures({
    ...{ graph, rngSeed, community: columns.get('community') },
    venueOf: (node) => venueKey[positions[node] ?? -1],
    labelOf: (node) => input.columns.labels[positions[node] ?? -1] ?? '',
  });
  return { counts, figures: [...countFigures(counts, graph.directed), ...computed] };
}

/** Says on a terminal what is being measured, for measures of large graphs take their time. */
function teller(flags: MetricsFlags, terminal: Terminal): (metric: Metric) => void {
  if (!terminal.err.isTTY) return () => undefined;
  const messages = messagesOn(terminal, flags);
  return ({ title }) => messages.step(`measuring: ${title}`);
}

function nodeOf({ columns, positions }: MeasuredInput, id: string): number {
  const node = positions.indexOf(columns.ids.indexOf(id));
  if (node >= 0) return node;
  throw new CiteloomError('USAGE', `No measured work has the id ${JSON.stringify(id)}.`, {
    hint: 'Ids are those of the graph file; seeds that cite everything need --include-seed.',
  });
}

/** The nodes in the order of the file, or the largest by a measure, ties in the order of the file. */
function chosenNodes(order: number, values: Float64Array | undefined, top: number | undefined): number[] {
  const nodes = [...new Int32Array(order).keys()];
  if (top === undefined) return nodes;
  const value = (node: number) => {
    const one = values?.[node] ?? Number.NEGATIVE_INFINITY;
    return Number.isNaN(one) ? Number.NEGATIVE_INFINITY : one;
  };
  return nodes.sort((a, b) => value(b) - value(a) || a - b).slice(0, top);
}
