import type { GraphDocument } from '../model/graph-document.js';
import { FILE_COLORS } from '../model/palette.js';
import { groupWorks } from './groups.js';

/** How a node is drawn by programs that take it from the file. */
export interface NodeAppearance {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  /** Radius, 0.3 to 1: a layout leaves 2 units between centres, so no two nodes touch. */
  readonly size: number;
}

const SMALLEST = 0.3;
const PLAIN = 0.5;

/**
 * The colour and size of each work: the ten largest groups each in its hue, the rest in grey, seeds dark; the
 * area grows with the citations known here, else with those known anywhere.
 */
export function appearances(document: GraphDocument): NodeAppearance[] {
  const { categories, other, seed } = FILE_COLORS;
  const groups = groupWorks(document);
  const sizes = nodeSizes(document);
  return document.nodes.id.map((_, index) => {
    const group = groups.of[index];
    const hue = group === undefined ? other : (categories[group - 1] ?? other);
    const [red, green, blue] = document.nodes.isSeed[index] === true ? seed : hue;
    return { red, green, blue, size: sizes[index] ?? PLAIN };
  });
}

function nodeSizes({ nodes }: GraphDocument): number[] {
  for (const counts of [nodes.inDegree, nodes.isReferencedByCount]) {
    const largest = counts.reduce<number>((most, count) => Math.max(most, count ?? 0), 0);
    if (largest === 0) continue;
    return counts.map((count) => rounded(SMALLEST + (1 - SMALLEST) * Math.sqrt((count ?? 0) / largest)));
  }
  return nodes.id.map(() => PLAIN);
}

function rounded(size: number): number {
  return Math.round(size * 1000) / 1000;
}
