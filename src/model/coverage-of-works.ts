import type { Coverage, ProvenanceCounts } from './coverage.js';
import { OUTCOMES, type Outcome } from './reference.js';
import { PROVENANCES, WORK_STATUSES } from './work.js';
import type { WorkColumns } from './work-columns.js';

/** What is known of works, for their coverage. */
type KnownOfWorks = Pick<
  WorkColumns,
  'id' | 'isSeed' | 'titleFrom' | 'yearFrom' | 'venueFrom' | 'hasReferenceList' | 'status'
>;

/** The edges of a graph, for its coverage. */
export interface EdgeEnds {
  readonly source: ArrayLike<number>;
}

/** What only those know who followed references; where a graph was read there are none, and few lists are vouched for. */
export interface FollowedReferences {
  readonly outcomes: readonly Outcome[];
  /** Works that only works cite. */
  readonly beyond: number;
  /** Known reference lists that no record tells but a library. */
  readonly fromLibrary: number;
  /** Works whose record deposits no reference list. */
  readonly noneDeposited: number;
}

const NONE_FOLLOWED: FollowedReferences = { outcomes: [], beyond: 0, fromLibrary: 0, noneDeposited: 0 };

/** How much is known of works and citations, and where it came from. O(V + E). */
export function coverageOfWorks(
  works: KnownOfWorks,
  edges: EdgeEnds,
  { outcomes, beyond, fromLibrary, noneDeposited }: FollowedReferences = NONE_FOLLOWED,
): Omit<Coverage, 'meaning'> {
  const positions = [...works.id.keys()].filter((work) => works.isSeed[work] !== true);
  const provenance = (name: 'titleFrom' | 'yearFrom' | 'venueFrom'): ProvenanceCounts =>
    tally(
      [...PROVENANCES, 'absent'],
      positions.map((work) => works[name][work] ?? 'absent'),
    );
  const known = positions.filter((work) => works.hasReferenceList[work] === true).length;
  let amongWorks = 0;
  for (let edge = 0; edge < edges.source.length; edge += 1)
    if (works.isSeed[edges.source[edge] as number] !== true) amongWorks += 1;
  return {
    references: { total: outcomes.length, byOutcome: tally(OUTCOMES, outcomes) },
    works: {
      total: positions.length,
      ...(beyond === 0 ? {} : { beyondReferences: beyond }),
      byStatus: tally(
        WORK_STATUSES,
        positions.map((work) => works.status[work] ?? 'listed'),
      ),
      title: provenance('titleFrom'),
      year: provenance('yearFrom'),
      venue: provenance('venueFrom'),
    },
    referenceLists: {
      known,
      ...(fromLibrary === 0 ? {} : { fromLibrary }),
      noneDeposited,
      unknown: positions.length - known - noneDeposited,
    },
    citations: { total: edges.source.length, amongWorks },
  };
}

/** How often each of the names occurs; names that do not occur count 0. */
function tally<Name extends string>(names: readonly Name[], values: readonly Name[]): Record<Name, number> {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (const value of values) counts[value] += 1;
  return counts;
}
