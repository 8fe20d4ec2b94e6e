import { type CrawlLimits, DEFAULT_LIMITS } from './crawl/crawl.js';
import { leftOutWarnings } from './crawl/frontier.js';
import type { SeedGiven } from './crawl/resolve-seeds.js';
import { finishDocument } from './document/finish-document.js';
import { graphologyReferee } from './document/graphology-referee.js';
import type { Referee } from './document/referee.js';
import { type Gathered, gatherOrFallBack } from './gather/gather-or-fall-back.js';
import type { GatherEvent } from './gather/gather-works.js';
import { citationGraphOf } from './graph/citation-graph.js';
import { collectWorks } from './graph/collect-works.js';
import { unmeasuredCollection } from './graph/unmeasured-collection.js';
import { createWorkFinder } from './match/find-work.js';
import { joinVersions, versionLinks } from './match/version-links.js';
import type { CitationGraph } from './model/citation-graph.js';
import type { GraphDocument } from './model/graph-document.js';
import type { LookupCache } from './model/lookup-cache.js';
import type { Decision } from './model/match.js';
import type { Parallel } from './model/parallel.js';
import { type Unanswered, unansweredSentences } from './model/unanswered.js';
import type { MetadataSource } from './sources/contract.js';
import type { Library } from './sources/library/read-library.js';
import { createLocalFacts } from './sources/local-facts.js';
import { createVenueAssigner } from './venues/assign-venues.js';
import { createVenueComparison } from './venues/compare-venues.js';
import type { VenueTable } from './venues/venue-table.js';

/** What a graph is made of. */
export interface PipelineInput {
  /** Seeds that were read, or DOIs of citing works whose records are to be fetched first. */
  readonly seeds: readonly SeedGiven[];
  /** Where records are fetched; absent for local sources alone. */
  readonly source?: MetadataSource;
  /** What earlier runs found: not asked for again, unless due. Every answer is added to it. */
  readonly cache?: LookupCache | undefined;
  /** The most trustworthy first. */
  readonly libraries: readonly Library[];
  readonly venues: VenueTable;
  /** What the user decided that references mean, by `referenceId`. */
  readonly decisions?: ReadonlyMap<string, Decision>;
  /** Threads for long measures; this one alone unless given. */
  readonly parallel?: Parallel;
  readonly options?: Partial<PipelineOptions>;
}

/** What a build tells while it goes on. */
export type BuildEvent =
  | GatherEvent
  /** A stage begins. */
  | { readonly type: 'stage'; readonly stage: 'graph' | 'measures' | 'layouts' }
  /** The source never answered: local sources take its place. */
  | { readonly type: 'fallback'; readonly message: string };

type Emit = (event: BuildEvent) => void;

/** What changes the result, or how the run ends. */
export interface PipelineOptions extends CrawlLimits {
  readonly rngSeed: number;
  /** No more searches for references without a DOI than this. */
  readonly maxSearches: number;
  /** Whether preprints and other versions are joined with what was published. */
  readonly mergeVersions: boolean;
  /** Whether a source that never answers is an error; otherwise local sources are taken. */
  readonly online: boolean;
  /** Where what is known came from, when there is no source; local sources unless given. */
  readonly metadata?: 'crossref' | 'local';
  /** Name and version of what builds the document. */
  readonly generator: string;
}

const DEFAULTS: PipelineOptions = {
  ...DEFAULT_LIMITS,
  rngSeed: 1,
  maxSearches: Number.POSITIVE_INFINITY,
  mergeVersions: false,
  online: false,
  generator: 'citeloom',
};

/** The document, the graph it was made of, and what it lacks because nobody answered. */
export interface PipelineResult {
  readonly document: GraphDocument;
  readonly graph: CitationGraph;
  readonly unanswered: readonly Unanswered[];
}

/**
 * The whole way: seeds → crawl → match → venues → graph → measures → layouts → document.
 *
 * The same seeds, records and options give the same document, whatever the order of answers.
 * @throws CiteloomError SEED_UNREADABLE when a seed's record cannot be had or has no references; whatever the
 * source throws once it has answered
 */
export async function buildDocument(
  input: PipelineInput,
  emit: Emit = () => undefined,
): Promise<PipelineResult> {
  const gathered = await gather(input, emit);
  const document = await documentOfGathered(gathered, { input, referee: graphologyReferee, emit });
  return { document, graph: citationGraphOf(document), unanswered: gathered.unanswered };
}

/** The first half, seeds → crawl → match: after it nothing is asked, and the cache is read no more. */
export function gather(input: PipelineInput, emit: Emit): Promise<Gathered> {
  const options = { ...DEFAULTS, ...input.options };
  const compareContainers = createVenueComparison(input.venues);
  return gatherOrFallBack({ ...input, ...options, limits: options, compareContainers }, emit);
}

/** The second half: venues → graph → measures → layouts → document. The referee computes measures a second time. */
export async function documentOfGathered(
  gathered: Gathered,
  { input, referee, emit }: { readonly input: PipelineInput; readonly referee: Referee; readonly emit: Emit },
): Promise<GraphDocument> {
  const options = { ...DEFAULTS, ...input.options };
  emit({ type: 'stage', stage: 'graph' });
  const { collection, versions } = collect(gathered, input, options);
  const { seeds, lookups, metadata, unanswered, leftOut, hasAsked } = gathered;
  const unmeasured = unmeasuredCollection(collection, {
    ...{ versions, seeds, lookups, generator: options.generator, parameters: { ...options, metadata } },
    assignVenues: createVenueAssigner(input.venues),
    warnings: [
      ...unansweredSentences(unanswered, hasAsked ? 'asked' : 'unasked'),
      ...collection.warnings,
      ...leftOut.flatMap(leftOutWarnings),
    ],
  });
  emit({ type: 'stage', stage: 'measures' });
  return finishDocument(unmeasured, {
    referee,
    ...(input.parallel === undefined ? {} : { parallel: input.parallel }),
    onLayouts: () => emit({ type: 'stage', stage: 'layouts' }),
  });
}

/** The works that the references mean, with the versions among them, joined where that is wanted. */
function collect(
  { seeds, lookups, records, depths, matches, metadata }: Gathered,
  { libraries, venues }: PipelineInput,
  { mergeVersions }: PipelineOptions,
) {
  const versions = versionLinks(records, (doi) => records.has(doi) || depths.has(doi));
  const collection = collectWorks({
    ...{ seeds, lookups, depths, matches: matches.byReference },
    ...(mergeVersions ? { versions: joinVersions(versions, records) } : {}),
    createFinder: (works) => createWorkFinder(works, createVenueComparison(venues)),
    addsShared: metadata === 'local',
    local: createLocalFacts({ libraries, venues, mayIdentify: metadata === 'local' }),
  });
  return { collection, versions };
}
