import type { Warnings } from '../../input/warnings.js';
import { numberIn } from '../byte-number.js';
import { textsAt } from '../byte-text.js';
import { GRAPH_BOUNDS } from '../contract.js';
import type { LeftOut } from '../left-out.js';
import { labelAt, unescaped } from './label.js';
import type { PajekScanner, SectionHeader } from './scanner.js';

/** The most vertices a file may announce: its header alone decides how much room they take. */
const MOST_VERTICES = GRAPH_BOUNDS.nodes;

/** `*Vertices 10 4`: ten, of which four are of the first mode. */
export interface VertexCounts {
  readonly order: number;
  /** 0 when the network has one mode. */
  readonly firstMode: number;
}

/**
 * The counts of a header.
 * @throws CiteloomError GRAPH_UNREADABLE when they are no counts, or more than 10 million
 */
export function vertexCounts(scanner: PajekScanner, { rest, at }: SectionHeader): VertexCounts {
  const [, total = '', first] = /^(\d+)(?:\s+(\d+))?(?!\S)/.exec(rest) ?? [];
  const order = total === '' ? Number.NaN : Number(total);
  const firstMode = first === undefined ? 0 : Number(first);
  if (!(order <= MOST_VERTICES) || firstMode > order) {
    const counts = JSON.stringify(rest.slice(0, 40));
    throw scanner.problem(`${counts} is no number of vertices up to ${MOST_VERTICES}`, at);
  }
  return { order, firstMode };
}

/** What the lines of vertices say. */
export interface Vertices {
  readonly labels: readonly string[];
  /** Numbers in the places of x and y, NaN where there are none; absent without any. */
  readonly positions?: { readonly x: Float64Array; readonly y: Float64Array };
}

/** The labels of the vertices and where they are drawn: those that are not listed, or have no label, are called by their number. */
export function readVertices(
  scanner: PajekScanner,
  order: number,
  { warnings, leftOut }: { readonly warnings: Warnings; readonly leftOut: LeftOut },
): Vertices {
  const begin = scanner.at;
  const bounds = new Int32Array(2 * order);
  const marked = new Uint8Array(order);
  let listed = 0;
  let positions: Vertices['positions'];
  while (scanner.toData()) {
    const vertex = scanner.vertex(order);
    listed += 1;
    if (scanner.toToken()) {
      const { bytes, at } = scanner;
      const { from, to, closed } = labelAt(bytes, at);
      bounds[2 * vertex] = from;
      bounds[2 * vertex + 1] = to;
      marked[vertex] = from > at ? 1 : 0;
      if (!closed) {
        const { message } = scanner.problem(
          'the quote before the label is not closed: it was read to the end of the line',
        );
        warnings.add(() => message);
      }
      scanner.at = closed && from > at ? to + 1 : to;
      const place = placeAt(scanner);
      if (place !== undefined) {
        positions ??= { x: new Float64Array(order).fill(NaN), y: new Float64Array(order).fill(NaN) };
        positions.x[vertex] = place.x;
        positions.y[vertex] = place.y;
        // The height, which nothing draws.
        coordinateAt(scanner);
      }
      if (scanner.toToken()) leaveOut(scanner.restOfLine(), leftOut);
    }
    scanner.skipLine();
  }
  if (listed > 0 && listed < order) checkListed(scanner, { listed, order, begin, warnings });
  const placed = positions === undefined ? {} : { positions };
  if (listed === 0) return { labels: Array.from({ length: order }, (_, vertex) => String(vertex + 1)) };
  const labels = textsAt(scanner.bytes, bounds).map((text, vertex) => {
    if (text === '') return String(vertex + 1);
    return marked[vertex] === 1 && /["\\]/.test(text) ? unescaped(text) : text;
  });
  return { labels, ...placed };
}

/** The two numbers after a label; undefined where there are none. */
function placeAt(scanner: PajekScanner): { readonly x: number; readonly y: number } | undefined {
  const x = coordinateAt(scanner);
  const y = Number.isNaN(x) ? x : coordinateAt(scanner);
  return Number.isNaN(y) ? undefined : { x, y };
}

/** Reads a number if one stands here. */
function coordinateAt(scanner: PajekScanner): number {
  if (!scanner.toToken()) return Number.NaN;
  const end = scanner.tokenEnd();
  const value = numberIn(scanner.bytes, scanner.at, end);
  if (!Number.isNaN(value)) scanner.at = end;
  return value;
}

/** How a vertex is drawn: `ic Red`, `x_fact 2`. */
function leaveOut(rest: string, leftOut: LeftOut): void {
  if (/(?:^|\s)ic\s/i.test(rest)) leftOut.drawn('colours', 'works');
  if (/(?:^|\s)(?:x_fact|s_size)\s/i.test(rest)) leftOut.drawn('sizes', 'works');
}

/** The labels where they tell the vertices apart, else the numbers. O(vertices). */
export function vertexIds(labels: readonly string[]): readonly string[] {
  if (new Set(labels).size === labels.length && labels.every((label) => label.trim() !== '')) return labels;
  return labels.map((_, vertex) => String(vertex + 1));
}

interface Listed {
  readonly listed: number;
  readonly order: number;
  /** Where the list begins. */
  readonly begin: number;
  readonly warnings: Warnings;
}

/**
 * A list that is shorter than announced may be meant so where sections follow, and is cut where the file ends.
 * @throws CiteloomError GRAPH_UNREADABLE
 */
function checkListed(scanner: PajekScanner, { listed, order, begin, warnings }: Listed): void {
  const announced = `of the ${order} vertices that are announced, ${listed} are listed`;
  if (scanner.at >= scanner.bytes.length)
    throw scanner.problem(`the file ends among its vertices: ${announced}`);
  warnings.add(() => `${scanner.problem(announced, begin).message} The others are called by their numbers.`);
}
