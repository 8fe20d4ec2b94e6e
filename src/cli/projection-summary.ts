import { dirname } from 'node:path';
import pc from 'picocolors';
import type { GraphDocument } from '../model/graph-document.js';
import type { ProjectedGraph } from '../projections/project-graph.js';
import { plainTable } from './plain-table.js';
import { shorten } from './shorten.js';
import { filesTable } from './summary.js';
import { printable } from './terminal.js';
import type { Output } from './write-outputs.js';

/** One projection, and what was written of it: nothing where it has no tie. */
export interface ProjectionResult extends ProjectedGraph {
  readonly written?: { readonly document: GraphDocument; readonly outputs: readonly Output[] };
}

const STRONGEST_PAIRS = 5;

/** What was projected, for people: how many ties, how strong, which pairs, which files. */
export function projectionSummary(results: readonly ProjectionResult[]): string {
  const [first] = results;
  if (first === undefined) return '';
  const { method } = first.projection;
  const table = plainTable();
  const headings = ['', method.nodes, 'ties', 'without a tie', 'weakest', 'strongest'];
  table.push(headings.map((heading) => pc.dim(heading)));
  for (const result of results) {
    const { nodes, ties, withoutTie, weakest, strongest } = figuresOf(result);
    const name = result.info.years?.join('–') ?? method.id;
    table.push([name, nodes, ties, withoutTie, weakest, strongest].map((cell) => shown(cell)));
  }
  const blocks = [
    pc.bold(`${method.title}: ${printable(first.graph.title ?? '')}`),
    method.description,
    table.toString(),
    ...results.flatMap(pairsTable),
    writtenTable(results),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Every file of one projection; of several the folders. */
function writtenTable(results: readonly ProjectionResult[]): string {
  const outputs = results.flatMap(({ written }) => (written === undefined ? [] : [written.outputs]));
  const [only] = outputs;
  if (results.length === 1 && only !== undefined) return filesTable(only);
  const table = plainTable();
  for (const files of outputs) {
    const written = files.filter(({ skipped }) => skipped === undefined);
    table.push([dirname(files[0]?.path ?? ''), `${written.length} files, the viewer among them`]);
  }
  return table.toString();
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
      `The references of the seed “${shorten(label)}” are left out: it would tie all works alike (--include-seed takes them in).`,
    );
  if (undated > 0)
    notices.push(
      `${undated} ${undated === 1 ? 'work has' : 'works have'} no year and ${undated === 1 ? 'is' : 'are'} left out.`,
    );
  if (alone > 0)
    notices.push(
      `${alone} ${method.nodes}${info.years === undefined ? '' : ` of ${info.years.join('–')}`} never occur together with another and are left out.`,
    );
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

function pairsTable(result: ProjectionResult): string[] {
  const pairs = strongestPairs(result);
  if (pairs.length === 0) return [];
  const { years } = result.info;
  const table = plainTable();
  table.push([pc.dim('strongest ties'), pc.dim(years?.join('–') ?? '')]);
  const name = (node: number) => printable(shorten(result.graph.labels[node] ?? ''));
  for (const { source, target, weight } of pairs)
    table.push([shown(weight), `${name(source)}  —  ${name(target)}`]);
  return [table.toString()];
}

function shown(cell: string | number | null): string {
  if (typeof cell === 'string') return cell;
  return cell === null ? '' : String(Number(cell.toPrecision(4)));
}
