import { csrOf } from '../model/csr-graph.js';
import type { Occurrences, ProjectedWorks, ProjectionMethod } from './contract.js';

/**
 * Authors tied by the works that they wrote together.
 *
 * An author is a name as given: two people of one name are one node, one person with two spellings is two.
 */
export const coAuthorship: ProjectionMethod = {
  id: 'co-authorship',
  title: 'Co-authorship',
  description:
    'Two authors are tied when they wrote works together. Names are taken as given: people who share a name are one, spellings of a name are several.',
  nodes: 'authors',
  mayBeFractional: true,
  cost: 'O(Σ k²) over works of k authors',
  source:
    'Newman (2001), Scientific collaboration networks. II. Shortest paths, weighted networks, and centrality',
  occurrences: authorships,
};

/** Authors in code-unit order of their names. */
function authorships({ authors }: ProjectedWorks): Occurrences {
  const names = [...new Set(authors.flat())].sort();
  const positions = new Map(names.map((name, position) => [name, authors.length + position]));
  const written = csrOf({
    order: authors.length + names.length,
    directed: true,
    source: authors.flatMap((list, work) => list.map(() => work)),
    target: authors.flat().map((name) => positions.get(name) ?? 0),
  });
  return {
    itemCount: names.length,
    groupOffsets: written.inOffsets.subarray(authors.length),
    groups: written.inSources,
    itemOffsets: written.outOffsets.subarray(0, authors.length + 1),
    items: written.outTargets.map((author) => author - authors.length),
    names,
  };
}
