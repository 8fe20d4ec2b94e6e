import {
  COUNT,
  dictionary,
  FLAG,
  list,
  listKind,
  members,
  NUMBER,
  one,
  optional,
  orNull,
  TEXT,
  wordKind,
  YEAR,
} from './checks.js';

const texts = listKind(TEXT);
const counts = dictionary(one(COUNT));

const coverage = members({
  references: members({ total: one(COUNT), byOutcome: counts }),
  works: members({
    ...{ total: one(COUNT), beyondReferences: optional(one(COUNT)), byStatus: counts },
    ...{ title: counts, year: counts, venue: counts },
  }),
  referenceLists: counts,
  citations: members({ total: one(COUNT), amongWorks: one(COUNT) }),
  meaning: optional(one(texts)),
});

const measure = members({
  ...{ attribute: one(TEXT), title: one(TEXT), description: one(TEXT) },
  basis: optional(members({ known: one(COUNT), works: one(COUNT) })),
  note: optional(one(TEXT)),
  absent: optional(one(TEXT)),
});

const projection = members({
  kind: one(wordKind(['co-citation', 'coupling', 'co-authorship'])),
  ...{ title: one(TEXT), description: one(TEXT) },
  normalization: one(wordKind(['none', 'association-strength', 'cosine'])),
  minWeight: one(NUMBER),
  top: optional(one(COUNT)),
  years: optional(one(listKind(YEAR))),
});

/** What a document says of itself. */
export const checkMeta = members({
  ...{ generator: one(TEXT), title: one(TEXT) },
  seeds: list(members({ id: one(TEXT), title: one(TEXT), references: one(COUNT) })),
  parameters: members({
    ...{ depth: one(COUNT), minCited: optional(one(COUNT)), maxWorks: optional(one(COUNT)) },
    ...{ rngSeed: one(NUMBER), metadata: one(wordKind(['crossref', 'local'])) },
  }),
  coverage,
  dataDate: orNull(TEXT),
  measures: list(measure),
  warnings: one(texts),
  projection: optional(projection),
  graph: optional(members({ directed: one(FLAG), reversed: optional(one(TEXT)) })),
  part: optional(members({ works: one(COUNT), of: one(COUNT) })),
});
