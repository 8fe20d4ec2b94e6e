import {
  type Check,
  COUNT,
  indexKind,
  list,
  listKind,
  members,
  NUMBER,
  one,
  optional,
  orNull,
  TEXT,
  YEAR,
} from './checks.js';

const texts = one(listKind(TEXT));
const numbers = one(listKind(NUMBER));
const counts = one(listKind(COUNT));

const basis = members({ lists: one(COUNT), works: one(COUNT), references: one(COUNT), counted: one(COUNT) });

/** What the graph tells of the field. */
export function checkFindings(works: number): Check {
  const work = indexKind(works, 'works');
  const divergent = members({
    work: one(work),
    ...{ high: one(TEXT), highRank: one(NUMBER), low: one(TEXT), lowRank: one(NUMBER) },
  });
  const bridging = members({
    ...{ work: one(work), participation: one(NUMBER), crossing: one(COUNT) },
    communities: list(members({ community: one(COUNT), citedBy: one(COUNT), cites: one(COUNT) })),
  });
  const missed = members({
    ...{ doi: optional(one(TEXT)), label: one(TEXT), author: optional(one(TEXT)), year: optional(one(YEAR)) },
    ...{ containerTitle: optional(one(TEXT)), citedBy: one(COUNT), citing: one(listKind(work)) },
    work: optional(one(work)),
  });
  const cited = members({
    ...{ label: one(TEXT), citations: one(COUNT), doi: optional(one(TEXT)), work: optional(one(work)) },
  });
  return members({
    agreement: optional(
      members({
        measures: list(members({ attribute: one(TEXT), title: one(TEXT) })),
        rho: list(list(orNull(NUMBER))),
        divergent: list(divergent),
        meaning: texts,
      }),
    ),
    bridges: optional(
      members({
        works: list(bridging),
        flows: members({
          communities: counts,
          citations: list(counts),
          crossing: one(COUNT),
          total: one(COUNT),
        }),
        meaning: texts,
      }),
    ),
    missed: optional(
      members({ works: list(missed), atLeast: one(COUNT), total: one(COUNT), basis, meaning: texts }),
    ),
    referenceYears: optional(
      members({
        ...{ firstYear: one(YEAR), citations: numbers, deviations: numbers, basis, meaning: texts },
        peaks: list(
          members({ year: one(YEAR), citations: one(COUNT), deviation: one(NUMBER), works: list(cited) }),
        ),
      }),
    ),
  });
}
