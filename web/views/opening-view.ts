import type { GraphDocument } from '../../src/model/graph-document.js';
import { reasonAgainst, type ViewId, viewsOf } from './views.js';

const DEFAULTS = {
  /** Citations are looked at first where at least so many works have one, */
  linkedWorks: 12,
  /** or this share of them, */
  linkedShare: 0.2,
  /** and years or venues where they are known of this share of the works. */
  knownShare: 0.5,
};

/**
 * The view that says most of a document, and that it opens on: citations where enough works have one to show who
 * builds on whom; else venues, where most works name one and at least one venue holds several; else years, where
 * most are known; else citations again, however few, and whatever view has anything to show. O(V + E).
 */
export function openingView(document: GraphDocument): ViewId {
  const { nodes } = document;
  const linked = linkedWorks(document);
  const works = nodes.isSeed.filter((isSeed) => isSeed !== true).length;
  if (linked > 0 && (linked >= DEFAULTS.linkedWorks || linked >= DEFAULTS.linkedShare * works))
    return 'citations';
  const isKnownOfMost = (column: readonly unknown[]) =>
    column.filter((value, work) => value != null && nodes.isSeed[work] !== true).length >=
    DEFAULTS.knownShare * works;
  if (isKnownOfMost(nodes.venueKey) && holdsSeveral(nodes.venueKey)) return 'venues';
  if (isKnownOfMost(nodes.year)) return 'years';
  if (linked > 0) return 'citations';
  return viewsOf(document).find((view) => reasonAgainst(document, view) === undefined)?.id ?? 'citations';
}

/** Whether a key stands twice. */
function holdsSeveral(keys: readonly (string | null)[]): boolean {
  const known = keys.filter((key) => key !== null);
  return new Set(known).size < known.length;
}

/** How many works cite, or are cited by, a work that is no seed. */
function linkedWorks({ nodes, edges }: GraphDocument): number {
  const linked = new Uint8Array(nodes.id.length);
  for (const [edge, source] of edges.source.entries()) {
    const target = edges.target[edge];
    if (target === undefined || nodes.isSeed[source] === true || nodes.isSeed[target] === true) continue;
    linked[source] = 1;
    linked[target] = 1;
  }
  return linked.reduce((sum, value) => sum + value, 0);
}
