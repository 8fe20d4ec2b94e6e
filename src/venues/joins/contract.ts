import type { ContainerFacts } from '../facts-of-container.js';
import type { TableInitials } from '../initialisms.js';
import type { Spelling } from '../read-spelling.js';
import type { SeriesGraph } from '../series-graph.js';

/** What is joined: the distinct facts of a corpus, in code-unit order, and their titles. */
export interface Corpus {
  readonly containers: readonly ContainerFacts[];
  /** Distinct by title, in code-unit order. */
  readonly spellings: readonly Spelling[];
  readonly known: TableInitials;
  /** How many works say what a container says. */
  readonly worksOf: (container: ContainerFacts) => number;
}

/** One way to find that names mean one series: it joins them in the graph. */
export type Join = (corpus: Corpus, graph: SeriesGraph) => void;

/** The name of a title in the graph. */
export function titleName({ key }: Pick<Spelling, 'key'>): string {
  return `title:${key}`;
}

/** The name of an acronym in the graph: that of a meeting, or of what stands beside its proceedings. */
export function acronymName(acronym: string, satellite: string): string {
  return `acronym:${acronym}|${satellite}`;
}

/** The name of an ISSN in the graph. */
export function issnName(issn: string): string {
  return `issn:${issn}`;
}
