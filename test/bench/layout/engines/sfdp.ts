import { spawnSync } from 'node:child_process';
import type { BenchNetwork } from '../bench-network.js';
import type { Engine } from './contract.js';

const told = spawnSync('sfdp', ['-V'], { encoding: 'utf8' });

/** Graphviz' multilevel force-directed layout, as a program of its own: it reads the graph and writes coordinates. */
export const sfdp: Engine = {
  title: 'Graphviz sfdp',
  version: () => /version (\S+)/.exec(told.stderr)?.[1] ?? 'unknown',
  absent: () => (told.error === undefined ? undefined : 'Graphviz is not installed'),
  place: ({ graph }) => {
    const options = { input: dotOf(graph), encoding: 'utf8', maxBuffer: 2 ** 30 } as const;
    const { stdout, error, stderr } = spawnSync('sfdp', ['-Goverlap=true', '-Tplain'], options);
    if (error !== undefined) throw new Error(`sfdp ended early: ${stderr}`, { cause: error });
    const coordinates = new Float64Array(2 * graph.order);
    for (const [, node, x, y] of stdout.matchAll(/^node (\d+) (\S+) (\S+)/gm))
      coordinates.set([Number(x), Number(y)], 2 * Number(node));
    return coordinates;
  },
};

function dotOf({ order, outOffsets, outTargets }: BenchNetwork['graph']): string {
  const lines = ['graph {', 'node [shape=point]'];
  for (let node = 0; node < order; node += 1) {
    lines.push(String(node));
    for (const other of outTargets.subarray(outOffsets[node], outOffsets[node + 1]))
      if (node < other) lines.push(`${node} -- ${other}`);
  }
  return `${lines.join('\n')}\n}\n`;
}
