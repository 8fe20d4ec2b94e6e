import { coverageMeaning } from '../model/coverage.js';
import { coverageOfWorks } from '../model/coverage-of-works.js';
import type { DocumentParameters, GraphDocument } from '../model/graph-document.js';
import type { KnownLookup } from '../model/lookup.js';
import type { Seed } from '../model/seed.js';
import type { UnmeasuredDocument } from '../model/unmeasured-document.js';
import type { VersionLink } from '../model/version-text.js';
import { type BuiltGraph, buildGraph, type VenueAssigner } from './build-graph.js';
import type { Collection } from './collect-works.js';
import { referenceListRows, referenceRows, versionRows } from './document-rows.js';
import { referenceLists } from './reference-lists.js';

/** How far a crawl went and what it was told, also where it had no effect. */
interface GivenParameters extends Pick<DocumentParameters, 'depth' | 'rngSeed' | 'metadata'> {
  readonly minCited: number;
  /** Infinity without a bound. */
  readonly maxWorks: number;
  readonly mergeVersions: boolean;
}

/** What a document says of the collection that it is made of. */
export interface CollectionOptions extends Pick<GraphDocument['meta'], 'generator' | 'warnings'> {
  readonly parameters: GivenParameters;
  readonly seeds: readonly Seed[];
  /** By the DOI asked for. */
  readonly lookups: ReadonlyMap<string, KnownLookup>;
  readonly versions: readonly VersionLink[];
  readonly assignVenues: VenueAssigner;
}

/** What was collected, before it is measured. */
export function unmeasuredCollection(
  collection: Collection,
  { seeds, lookups, versions, assignVenues, generator, parameters, warnings }: CollectionOptions,
): UnmeasuredDocument {
  const { works, edges, graph, venues, positions } = buildGraph(collection, assignVenues);
  const rows = referenceListRows(collection);
  return {
    meta: {
      generator,
      title: seeds.map(({ title }) => title).join(' + '),
      seeds: seeds.map(({ id, title, references }) => ({ id, title, references: references.length })),
      parameters: effective(parameters),
      coverage: coverageOf(collection, { works, edges }),
      dataDate: latestIndexed(seeds, lookups),
      warnings,
    },
    ...{ works, edges, graph, loops: [], venues },
    references: referenceRows(collection, positions),
    ...(rows.length === 0 ? {} : { referenceLists: rows }),
    versions: versionRows(versions, positions),
    lists: referenceLists(collection, positions),
  };
}

/** Those that change the result: what has no effect is left out. */
function effective(given: GivenParameters): DocumentParameters {
  const { depth, minCited, maxWorks, mergeVersions, rngSeed, metadata } = given;
  return {
    depth,
    ...(depth > 1 && minCited > 1 ? { minCited } : {}),
    ...(Number.isFinite(maxWorks) ? { maxWorks } : {}),
    ...(mergeVersions ? { mergeVersions } : {}),
    ...{ rngSeed, metadata },
  };
}

function coverageOf(
  { works, references }: Collection,
  columns: Pick<BuiltGraph, 'works' | 'edges'>,
): GraphDocument['meta']['coverage'] {
  const cited = works.filter(({ isSeed }) => !isSeed);
  const coverage = coverageOfWorks(columns.works, columns.edges, {
    outcomes: references.map(({ outcome }) => outcome),
    beyond: cited.filter(({ depth }) => depth > 1).length,
    fromLibrary: works.filter(({ listSource }) => listSource !== undefined).length,
    noneDeposited: cited.filter((work) => work.hasRecord && work.references === undefined).length,
  });
  return { ...coverage, meaning: coverageMeaning(coverage) };
}

/** The date of the data: when the source last changed one of the records. */
function latestIndexed(seeds: readonly Seed[], lookups: ReadonlyMap<string, KnownLookup>): string | null {
  const records = [
    ...seeds.map(({ record }) => record),
    ...[...lookups.values()].map((lookup) => ('record' in lookup ? lookup.record : undefined)),
  ];
  return records
    .flatMap((record) => record?.indexed ?? [])
    .reduce<string | null>(
      (latest, indexed) => (latest === null || indexed > latest ? indexed : latest),
      null,
    );
}
