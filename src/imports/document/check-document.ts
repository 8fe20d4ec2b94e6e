import { MAIN_PATHS } from '../../model/graph-document.js';
import { LAYOUT_DECLARATIONS } from '../../model/layout.js';
import { OUTCOMES } from '../../model/reference.js';
import { checkFindings } from './check-findings.js';
import { checkMeta } from './check-meta.js';
import { checkWorks } from './check-works.js';
import {
  type Check,
  COUNT,
  column,
  dictionary,
  indexKind,
  isMembers,
  type Kind,
  list,
  listKind,
  Misfit,
  members,
  NUMBER,
  one,
  optional,
  orNull,
  TEXT,
  wordKind,
} from './checks.js';

const texts = listKind(TEXT);

/** How many works and citations the indexes of a document lead into. */
export interface Sizes {
  readonly works: number;
  readonly citations: number;
}

/**
 * Checks a document from end to end: every column as long as it must be, every cell of its kind, every index within
 * what it leads into. O(document).
 * @throws Misfit naming the place and the value
 */
export function checkDocument(document: Readonly<Record<string, unknown>>): void {
  const { nodes, edges } = document;
  checkWorks(nodes, 'nodes');
  const works = lengthOf(nodes, 'id');
  if (works === 0) throw new Misfit('nodes.id', [], 'a list of works');
  const citations = lengthOf(edges, 'source');
  const sizes = { works, citations };
  checkEdges(sizes)(edges, 'edges');
  members({
    meta: checkMeta,
    layouts: checkLayouts(works),
    venues: list(venue),
    communities: list(community(works)),
    references: list(referenceRow(works)),
    referenceLists: optional(list(referenceList(works))),
    versions: optional(list(version(works))),
    mainPaths: optional(list(mainPath(sizes))),
    findings: optional(checkFindings(works)),
  })(document, '');
  checkNamed(document);
}

function lengthOf(columns: unknown, name: string): number {
  const values = isMembers(columns) ? columns[name] : undefined;
  return Array.isArray(values) ? values.length : 0;
}

function checkEdges({ works, citations }: Sizes): Check {
  const end = indexKind(works, 'works');
  const nullable = (kind: Kind) => optional(column(kind, citations, true));
  return members({
    source: column(end, citations),
    target: column(end, citations),
    assertedBy: column(texts, citations),
    references: column(texts, citations),
    spc: nullable(NUMBER),
    weight: optional(column(NUMBER, citations)),
  });
}

const isThere: Check = (value, place) => {
  if (value === undefined) throw new Misfit(place, value, 'an object');
};

function checkLayouts(works: number): Check {
  const band = members({
    key: one(TEXT),
    label: one(TEXT),
    count: one(COUNT),
    from: one(NUMBER),
    to: one(NUMBER),
  });
  const region = members({
    ...{ key: one(TEXT), label: one(TEXT), count: one(COUNT), shape: one(wordKind(['disc', 'box'])) },
    ...{ x: one(NUMBER), y: one(NUMBER), width: one(NUMBER), height: one(NUMBER) },
  });
  const layout = members({
    x: column(NUMBER, works),
    y: column(NUMBER, works),
    regions: optional(list(region)),
    columns: optional(list(band)),
    rows: optional(list(band)),
    ...{ title: optional(one(TEXT)), description: optional(one(TEXT)) },
  });
  const core = Object.entries(LAYOUT_DECLARATIONS).filter(([, declared]) => !('needs' in declared));
  return (value, place) => {
    dictionary(layout)(value, place);
    members(Object.fromEntries(core.map(([id]) => [id, isThere])))(value, place);
  };
}

const venue = members({
  key: one(TEXT),
  name: one(TEXT),
  acronym: optional(one(TEXT)),
  kind: one(wordKind(['journal', 'conference', 'workshop', 'book', 'preprint-server', 'other'])),
  evidence: optional(one(texts)),
  spellings: optional(one(texts)),
  works: optional(one(COUNT)),
});

function community(works: number): Check {
  return members({
    ...{ id: one(COUNT), name: one(TEXT), size: one(COUNT), terms: optional(one(texts)) },
    leader: optional(one(indexKind(works, 'works'))),
  });
}

function referenceRow(works: number): Check {
  const candidate = members({
    ...{ doi: one(TEXT), title: optional(one(TEXT)), score: one(NUMBER), agreeing: one(texts) },
    objection: optional(one(TEXT)),
  });
  return members({
    ...{
      seed: one(TEXT),
      key: one(TEXT),
      outcome: one(wordKind(OUTCOMES)),
      work: one(indexKind(works, 'works')),
    },
    ...{ reason: orNull(TEXT), score: orNull(NUMBER), doi: orNull(TEXT), text: one(TEXT) },
    match: optional(
      members({ by: optional(one(TEXT)), agreeing: optional(one(texts)), candidates: list(candidate) }),
    ),
  });
}

function referenceList(works: number): Check {
  return members({
    work: one(indexKind(works, 'works')),
    references: one(COUNT),
    entries: list(members({ key: one(TEXT), text: one(TEXT) })),
    ...{ source: one(TEXT), edition: optional(one(TEXT)), note: optional(one(TEXT)) },
  });
}

function version(works: number): Check {
  const work = one(indexKind(works, 'works'));
  return members({ version: work, published: work, relation: one(TEXT), assertedBy: one(texts) });
}

function mainPath({ works, citations }: Sizes): Check {
  return members({
    id: one(wordKind(MAIN_PATHS)),
    works: one(listKind(indexKind(works, 'works'))),
    citations: one(listKind(indexKind(citations, 'citations'))),
  });
}

/** What names a column or a community must name one that is there. */
function checkNamed({ nodes, communities, meta }: Readonly<Record<string, unknown>>): void {
  const columns = isMembers(nodes) ? nodes : {};
  const known = new Set<unknown>(idsOf(communities));
  const numbers = columns.community;
  if (Array.isArray(numbers))
    for (let at = 0; at < numbers.length; at += 1)
      if (numbers[at] !== null && !known.has(numbers[at]))
        throw new Misfit(`nodes.community[${at}]`, numbers[at], 'the id of a community');
  const measures = isMembers(meta) && Array.isArray(meta.measures) ? meta.measures : [];
  for (const [at, measure] of measures.entries())
    if (isMembers(measure) && !Object.hasOwn(columns, String(measure.attribute)))
      throw new Misfit(`meta.measures[${at}].attribute`, measure.attribute, 'a column of nodes');
}

function idsOf(communities: unknown): unknown[] {
  return Array.isArray(communities)
    ? communities.map((one: unknown) => (isMembers(one) ? one.id : undefined))
    : [];
}
