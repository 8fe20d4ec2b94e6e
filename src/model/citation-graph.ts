import { DirectedGraph } from 'graphology';
import type { PersonName } from './person-name.js';
import type { VenueEvidence } from './venue.js';
import type { Provenance, Relation, Update, WorkStatus } from './work.js';

/**
 * What a node carries. Measures and positions are written by their stages; absent values are left out,
 * never 0 or `""`. The names are those of every export.
 */
export interface WorkAttributes {
  /** The title with its subtitle, else the reference's text, else the id: never empty. */
  label: string;
  title?: string;
  /** Display names; `authorsComplete: false` when only the first are known. */
  authors?: readonly string[];
  authorsComplete?: boolean;
  /** The authors in the parts that their source gives. */
  authorParts?: readonly PersonName[];
  /** Display names. */
  editors?: readonly string[];
  editorParts?: readonly PersonName[];
  year?: number;
  /** The name people read: the acronym where there is one. */
  venue?: string;
  venueKey?: string;
  /** As the source gave it. */
  containerTitle?: string;
  titleFrom?: Provenance;
  yearFrom?: Provenance;
  venueFrom?: Provenance;
  /** Which rule led from the facts to the venue. */
  venueEvidence?: VenueEvidence;
  type?: string;
  doi?: string;
  url?: string;
  status: WorkStatus;
  /** Why a missing work is missing (`not-found`, `datacite` …). */
  missingReason?: string;
  /** 0 for seeds, 1 for what they cite, 2 for what those cite. */
  depth: number;
  isSeed: boolean;
  /** Whether its record deposits a reference list. */
  hasReferenceList: boolean;
  /** Whether a record of it is held; without one its reference list is unknown, not empty. */
  hasRecord: boolean;
  /** Citations known to Crossref anywhere. */
  isReferencedByCount?: number;
  updates?: readonly Update[];
  /** The works that this one is a notice about. */
  updatesWork?: readonly Update[];
  relations?: readonly Relation[];
  /** Other DOIs that led to this work. */
  aliases?: readonly string[];
  /** Plain text, paragraphs apart by an empty line. */
  abstract?: string;
  volume?: string;
  issue?: string;
  /** Those of the container, or the number of an article without pages. */
  pages?: string;
  edition?: string;
  publisher?: string;
}

/** What an edge (citing → cited) carries. */
export interface CitationAttributes {
  /** Who says so: `publisher`, `crossref`, `library`, `match:<score>`; sorted, distinct. */
  assertedBy: readonly string[];
  /** Keys of the references of the citing work that assert it, in file order. */
  references: readonly string[];
}

/**
 * The citation graph: works, and an edge from each citing to each cited work.
 *
 * Simple (no loops, no parallel edges). Nodes stand in code-unit order of their ids, edges in that of
 * source and then target. The key of a node is the work id: its canonical DOI, or `<seed id>#<reference key>`.
 */
export type CitationGraph = DirectedGraph<WorkAttributes, CitationAttributes>;

/** An empty citation graph. */
export function emptyCitationGraph(): CitationGraph {
  return new DirectedGraph<WorkAttributes, CitationAttributes>({ allowSelfLoops: false });
}
