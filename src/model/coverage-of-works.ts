import type { Coverage, ProvenanceCounts } from './coverage.js';
import { OUTCOMES } from './reference.js';
import { tally } from './tally.js';
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

/** What is known of the works of a graph that was read: there are no references, and few lists are vouched for. */
export function coverageOfWorks(works: KnownOfWorks, edges: EdgeEnds, meaning: readonly string[]): Coverage {
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
    references: { total: 0, byOutcome: tally(OUTCOMES, []) },
    works: {
      total: positions.length,
      byStatus: tally(
        WORK_STATUSES,
        positions.map((work) => works.status[work] ?? 'listed'),
      ),
      title: provenance('titleFrom'),
      year: provenance('yearFrom'),
      venue: provenance('venueFrom'),
    },
    referenceLists: { known, noneDeposited: 0, unknown: positions.length - known },
    citations: { total: edges.source.length, amongWorks },
    meaning,
  };
}
