import { dirname } from 'node:path';
import { countOf } from '../../model/format-number.js';
import type { GraphDocument } from '../../model/graph-document.js';
import { shortened } from '../../model/text/shortened.js';
import type { ProjectedGraph } from '../../projections/project-graph.js';
import { printable } from '../terminal.js';
import type { Output } from '../write-outputs.js';
import { wrapText } from './fit-text.js';
import type { Screen } from './screen.js';
import { filesTable } from './summary.js';
import { MOST_ID_COLUMNS, textTable } from './text-table.js';

/** One projection, and what was written of it: nothing where it has no tie. */
export interface ProjectionResult extends ProjectedGraph {
  readonly written?: { readonly document: GraphDocument; readonly outputs: readonly Output[] };
}

const STRONGEST_PAIRS = 5;
const LONGEST_TITLE = 70;

/** What was projected, for people: how many ties, how strong, which pairs, which files. */
export function projectionSummary(results: readonly ProjectionResult[], screen: Screen): string {
  const [first] = results;
  if (first === undefined) return '';
  const { method } = first.projection;
  const { colors, columns: width } = screen;
  const rows = results.map((result) => {
    const { nodes, ties, withoutTie, weakest, strongest } = figuresOf(result);
    const name = result.info.years?.join('–') ?? method.id;
    return [name, nodes, ties, withoutTie, weakest, strongest].map((cell) => shown(cell));
  });
  const headings = ['', method.nodes, 'ties', 'without a tie', 'weakest', 'strongest'];
  const wrap = (text: string) => wrapText(text, { indent: 0, hanging: 0, width: screen.proseColumns });
  const blocks = [
    colors.bold(wrap(`${method.title}: ${printable(first.graph.title ?? '')}`)),
    wrap(method.description),
    textTable(rows, { width, headingStyle: colors.dim, columns: headings.map((heading) => ({ heading })) }),
    ...results.flatMap((result) => pairsTable(result, screen)),
    writtenTable(results, screen),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Every file of one projection; of several the folders. */
function writtenTable(results: readonly ProjectionResult[], screen: Screen): string {
  const outputs = results.flatMap(({ written }) => (written === undefined ? [] : [written.outputs]));
  const [only] = outputs;
  if (results.length === 1 && only !== undefined) return filesTable(only, screen);
  const rows = outputs.map((files) => {
    const written = files.filter(({ skipped }) => skipped === undefined);
    return [dirname(files[0]?.path ?? ''), `${countOf(written.length, 'file')}, the viewer among them`];
  });
  return textTable(rows, { width: screen.columns, columns: [{}, {}] });
}

/** The same for programs. */
export function projectionJson(results: readonly ProjectionResult[]): object {
  return {
    projections: results.map((result) => ({
      ...result.info,
      ...figuresOf(result),
      alone: result.projection.alone,
      undated: result.undated,
      seedsLeftOut: result.seedsLeftOut,
      strongestPairs: strongestPairs(result).map(({ source, target, weight }) => ({
        source: result.graph.ids[source],
        target: result.graph.ids[target],
        weight,
      })),
      files: (result.written?.outputs ?? []).map(({ path, skipped }) => ({
        path,
        ...(skipped === undefined ? {} : { skipped }),
      })),
    })),
  };
}

/** What was left out, in sentences, each once. */
export function projectionNotices(projections: readonly ProjectedGraph[]): string[] {
  return [...new Set(projections.flatMap(noticesOf))];
}

function noticesOf({ projection, seedsLeftOut, undated, info }: ProjectedGraph): string[] {
  const { alone, method } = projection;
  const notices: string[] = [];
  for (const label of seedsLeftOut)
    notices.push(
      `The references of the seed “${shortened(label, LONGEST_TITLE)}” are left out: it would tie all works alike (--include-seed takes them in).`,
    );
  if (undated > 0)
    notices.push(`${countOf(undated, 'work has no year and is', 'works have no year and are')} left out.`);
  if (alone > 0) {
    const years = info.years === undefined ? '' : ` of ${info.years.join('–')}`;
    const never = countOf(
      alone,
      `${method.nodes.replace(/s$/, '')}${years} never occurs together with another and is`,
      `${method.nodes}${years} never occur together with another and are`,
    );
    notices.push(`${never} left out.`);
  }
  return notices;
}

function figuresOf({ graph }: ProjectedGraph) {
  const tied = new Uint8Array(graph.ids.length);
  const weights = graph.weight ?? new Float64Array(0);
  let [weakest, strongest] = [Number.POSITIVE_INFINITY, 0];
  for (const [tie, weight] of weights.entries()) {
    tied[graph.source[tie] as number] = 1;
    tied[graph.target[tie] as number] = 1;
    weakest = Math.min(weakest, weight);
    strongest = Math.max(strongest, weight);
  }
  const none = weights.length === 0;
  return {
    nodes: graph.ids.length,
    ties: weights.length,
    withoutTie: tied.reduce((count, value) => count + 1 - value, 0),
    weakest: none ? null : weakest,
    strongest: none ? null : strongest,
  };
}

/** Strongest first, of equals in the order of the graph. */
function strongestPairs({ graph }: ProjectedGraph) {
  const { source, target, weight = new Float64Array(0) } = graph;
  const best: { source: number; target: number; weight: number }[] = [];
  for (const [tie, value] of weight.entries()) {
    if (best.length === STRONGEST_PAIRS && value <= (best.at(-1)?.weight ?? 0)) continue;
    best.push({ source: source[tie] as number, target: target[tie] as number, weight: value });
    best.sort((a, b) => b.weight - a.weight);
    best.length = Math.min(best.length, STRONGEST_PAIRS);
  }
  return best;
}

/** Two lines for each tie: its two ends, by the ids that other commands take. */
function pairsTable(result: ProjectionResult, { colors, columns: width }: Screen): string[] {
  const pairs = strongestPairs(result);
  if (pairs.length === 0) return [];
  const { years } = result.info;
  const named = (node: number) => {
    const [id = '', label = ''] = [result.graph.ids[node], result.graph.labels[node]];
    return [id, label === id ? '' : label];
  };
  const rows = pairs.flatMap(({ source, target, weight }) => [
    [shown(weight), ...named(source)],
    ['', ...named(target)],
  ]);
  const columns = [
    { heading: 'strongest ties', align: 'right' },
    { heading: years?.join('–') ?? '', wholeUpTo: MOST_ID_COLUMNS },
    { shrinkTo: 12 },
  ] as const;
  return [textTable(rows, { width, headingStyle: colors.dim, columns })];
}

function shown(cell: string | number | null): string {
  if (typeof cell === 'string') return cell;
  return cell === null ? '' : String(Number(cell.toPrecision(4)));
}
