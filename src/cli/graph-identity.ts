import type { GraphDocument, ProjectionInfo } from '../model/graph-document.js';

/** Which graph the files of a folder are of. */
export interface GraphIdentity {
  readonly title: string;
  /** Their ids, in order; none for a graph file of another program. */
  readonly seeds: readonly string[];
  /** `co-citation 2010–2015`, where it is a projection. */
  readonly projection?: string;
}

/** The identity of a document. */
export function identityOf({ meta }: GraphDocument): GraphIdentity {
  return identity(meta.title, { seeds: meta.seeds.map(({ id }) => id), projection: meta.projection });
}

/** The identity of a graph that has no document yet. */
export function identity(
  title: string,
  {
    seeds = [],
    projection,
  }: { readonly seeds?: readonly string[]; readonly projection?: ProjectionInfo | undefined },
): GraphIdentity {
  return {
    title,
    seeds: [...seeds].sort(),
    ...(projection === undefined ? {} : { projection: projectionName(projection) }),
  };
}

/** Whether two are the same graph, built again: the same seeds, or the same title where there are none. */
export function isSameGraph(one: GraphIdentity, other: GraphIdentity): boolean {
  if (one.projection !== other.projection || one.seeds.length !== other.seeds.length) return false;
  if (one.seeds.length === 0) return one.title === other.title;
  return one.seeds.every((seed, at) => seed === other.seeds[at]);
}

const MOST_SEEDS_NAMED = 2;

/** `the graph of 10.1109/taffc.2022.3205170`, for messages. */
export function graphName({ title, seeds, projection }: GraphIdentity): string {
  const more = seeds.length - MOST_SEEDS_NAMED;
  const named = [...seeds.slice(0, MOST_SEEDS_NAMED), ...(more > 0 ? [`${more} more`] : [])];
  const what = seeds.length === 0 ? `“${title}”` : named.join(', ');
  return projection === undefined ? `the graph of ${what}` : `the projection (${projection}) of ${what}`;
}

function projectionName({ kind, years }: ProjectionInfo): string {
  return years === undefined ? kind : `${kind} ${years.join('–')}`;
}
