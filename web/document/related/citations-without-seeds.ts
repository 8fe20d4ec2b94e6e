import type { GraphDocument } from '../../../src/model/graph-document.js';
import type { RelateRequest } from '../worker/messages.js';

/** The citations among works that are no seeds: what a survey cites has its list in common, and nothing else. O(E). */
export function citationsWithoutSeeds({
  nodes,
  edges,
}: Pick<GraphDocument, 'nodes' | 'edges'>): Extract<RelateRequest, { type: 'citations' }>['arcs'] {
  const source: number[] = [];
  const target: number[] = [];
  for (const [citation, citing] of edges.source.entries()) {
    const cited = edges.target[citation];
    if (cited === undefined || nodes.isSeed[citing] === true || nodes.isSeed[cited] === true) continue;
    source.push(citing);
    target.push(cited);
  }
  return { order: nodes.id.length, source: Int32Array.from(source), target: Int32Array.from(target) };
}
