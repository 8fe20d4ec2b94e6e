import { hasTies } from '../../src/model/edge-words.js';
import type { DocumentIndex } from '../document/document-index.js';
import { type PathField, shortestPath } from './shortest-path.js';

/** One step of a path. */
export interface PathStep {
  readonly from: number;
  readonly to: number;
  /** The citation that it goes along, as the document counts them. */
  readonly citation: number;
  /** Whether it goes from the citing work to the cited one. */
  readonly along: boolean;
}

/** How two works are joined by citations. */
export interface CitationPath {
  /** `cites`: each work cites the next; `cited`: each is cited by the next; `either`: both occur, or ties. */
  readonly direction: 'cites' | 'cited' | 'either';
  readonly steps: readonly PathStep[];
}

/**
 * A shortest path of citations between two works: one that only cites or only is cited where there is such, else
 * one along citations in both directions; undefined when nothing joins them. No path leads through a seed, which
 * cites everything. O(V + E).
 */
export function citationPath(index: DocumentIndex, from: number, to: number): CitationPath | undefined {
  const { isSeed } = index.document.nodes;
  const cites = (work: number) => [index.cites(work)];
  const citedBy = (work: number) => [index.citedBy(work)];
  const beside = (work: number) => [index.cites(work), index.citedBy(work)];
  const find = (onward: PathField['onward'], back: PathField['back']) =>
    shortestPath({ size: index.size, onward, back, open: (work) => isSeed[work] !== true }, from, to);
  const citing = hasTies(index.document) ? undefined : find(cites, citedBy);
  const cited = hasTies(index.document) ? undefined : find(citedBy, cites);
  if (citing !== undefined && citing.length <= (cited?.length ?? Number.POSITIVE_INFINITY))
    return { direction: 'cites', steps: stepsOf(index, citing) };
  if (cited !== undefined) return { direction: 'cited', steps: stepsOf(index, cited) };
  const joined = find(beside, beside);
  return joined === undefined ? undefined : { direction: 'either', steps: stepsOf(index, joined) };
}

function stepsOf(index: DocumentIndex, works: readonly number[]): PathStep[] {
  const { between } = index.citationRows();
  return works.slice(1).flatMap((to, position) => {
    const from = works[position] ?? to;
    const along = between(from, to);
    const citation = along ?? between(to, from);
    return citation === undefined ? [] : [{ from, to, citation, along: along !== undefined }];
  });
}
