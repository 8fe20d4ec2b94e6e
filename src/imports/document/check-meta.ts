import {
  type Check,
  COUNT,
  dictionary,
  FLAG,
  isMembers,
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

const certified = members({ by: one(TEXT), agreesTo: one(NUMBER), of: optional(one(TEXT)) });
const uncertified = members({ notCertified: one(TEXT) });

const certificate: Check = (value, place) =>
  (isMembers(value) && 'notCertified' in value ? uncertified : certified)(value, place);

const figure = members({
  ...{ id: one(TEXT), title: one(TEXT), description: one(TEXT), value: optional(one(NUMBER)) },
  ...{ note: optional(one(TEXT)), by: optional(one(TEXT)), absent: optional(one(TEXT)) },
});

const measure = members({
  ...{ attribute: one(TEXT), title: one(TEXT), description: one(TEXT) },
  certificate: optional(certificate),
  basis: optional(members({ known: one(COUNT), works: one(COUNT) })),
  note: optional(one(TEXT)),
  absent: optional(one(TEXT)),
});

const projection = members({
  ...{ kind: one(TEXT), title: one(TEXT), description: one(TEXT) },
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
  figures: optional(list(figure)),
  warnings: one(texts),
  projection: optional(projection),
  graph: optional(members({ directed: one(FLAG), reversed: optional(one(TEXT)) })),
  part: optional(members({ works: one(COUNT), of: one(COUNT) })),
});
