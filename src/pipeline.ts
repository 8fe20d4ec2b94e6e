import { type CrawlLimits, DEFAULT_LIMITS } from './crawl/crawl.js';
import type { SeedGiven } from './crawl/crawl-seeds.js';
import { type KnownLookups, layerCaches, replaces } from './crawl/known-lookups.js';
import { leftOutWarnings } from './crawl/left-out-warnings.js';
import { finishDocument } from './document/finish-document.js';
import { graphologyReferee } from './document/graphology-referee.js';
import type { Referee } from './document/referee.js';
import { CiteloomError } from './errors.js';
import { type GatherEvent, type GatheredWorks, type GatherInput, gatherWorks } from './gather-works.js';
import { citationGraphOf } from './graph/citation-graph.js';
import { type Collection, collectWorks } from './graph/collect-works.js';
import { unmeasuredCollection } from './graph/unmeasured-collection.js';
import { createWorkFinder } from './match/find-work.js';
import { joinVersions, versionLinks } from './match/version-links.js';
import type { CitationGraph } from './model/citation-graph.js';
import type { DocumentParameters, GraphDocument } from './model/graph-document.js';
import type { Hit, KnownLookup, Unsearched } from './model/lookup.js';
import type { Decision } from './model/match.js';
import type { Parallel } from './model/parallel.js';
import { type Unanswered, unansweredSentences } from './model/unanswered.js';
import type { VersionLink } from './model/version-link.js';
import type { WorkRecord } from './model/work.js';
import type { Lookup, MetadataSource } from './sources/contract.js';
import type { Library } from './sources/library/read-library.js';
import { createLocalFacts } from './sources/local-facts.js';
import { unansweredOf } from './unanswered-of.js';
import { createVenueAssigner } from './venues/assign-venues.js';
import { createVenueComparison } from './venues/compare-venues.js';
import type { VenueTable } from './venues/venue-table.js';

/** What a graph is made of. */
export interface PipelineInput {
  /** Seeds that were read, or DOIs of citing works whose records are to be fetched first. */
  readonly seeds: readonly SeedGiven[];
  /** Where records are fetched; absent for local sources alone. */
  readonly source?: MetadataSource;
  /** What earlier runs found: not asked for again, unless due. */
  readonly known: KnownLookups;
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
  const { document, unanswered } = await refereedDocument(input, graphologyReferee, emit);
  return { document, graph: citationGraphOf(document), unanswered };
}

/** The same with another referee, and without a graph of graphology: what the viewer builds. */
export async function refereedDocument(
  input: PipelineInput,
  referee: Referee,
  emit: Emit,
): Promise<Omit<PipelineResult, 'graph'>> {
  const options = { ...DEFAULTS, ...input.options };
  const compareContainers = createVenueComparison(input.venues);
  const gathered = await gatherOrFallBack(input, { options, compareContainers }, emit);
  emit({ type: 'stage', stage: 'graph' });
  const { collection, versions } = collect(gathered, { input, options, compareContainers });
  const unmeasured = unmeasuredCollection(collection, {
    ...{ versions, seeds: gathered.seeds, lookups: gathered.lookups, generator: options.generator },
    parameters: parametersOf(options, gathered.metadata),
    assignVenues: createVenueAssigner(input.venues),
    warnings: [
      ...unansweredSentences(gathered.unanswered, gathered.hasAsked ? 'asked' : 'unasked'),
      ...collection.warnings,
      ...gathered.leftOut.flatMap(leftOutWarnings),
    ],
  });
  emit({ type: 'stage', stage: 'measures' });
  const document = await finishDocument(unmeasured, {
    referee,
    ...(input.parallel === undefined ? {} : { parallel: input.parallel }),
    onLayouts: () => emit({ type: 'stage', stage: 'layouts' }),
  });
  return { document, unanswered: gathered.unanswered };
}

interface CollectContext extends Pick<GatherInput, 'compareContainers'> {
  readonly input: PipelineInput;
  readonly options: PipelineOptions;
}

/** The works that the references mean, with the versions among them, joined where that is wanted. */
function collect(
  { seeds, lookups, depths, matches, metadata }: Gathered,
  { input, options, compareContainers }: CollectContext,
): { readonly collection: Collection; readonly versions: readonly VersionLink[] } {
  const records = recordsOf(lookups);
  const versions = versionLinks(records, (doi) => records.has(doi) || depths.has(doi));
  const collection = collectWorks({
    ...{ seeds, lookups, depths, matches: matches.byReference },
    ...(options.mergeVersions ? { versions: joinVersions(versions, records) } : {}),
    createFinder: (works) => createWorkFinder(works, compareContainers),
    local: createLocalFacts({
      libraries: input.libraries,
      venues: input.venues,
      mayIdentify: metadata === 'local',
    }),
  });
  return { collection, versions };
}

interface Gathered extends GatheredWorks {
  /** Of the works that the crawl chose or matching found, by the DOI asked for. */
  readonly lookups: ReadonlyMap<string, KnownLookup>;
  /** Where metadata came from in the end. */
  readonly metadata: 'crossref' | 'local';
  readonly unanswered: readonly Unanswered[];
  /** Whether what failed was asked by this run. */
  readonly hasAsked: boolean;
}

async function gatherOrFallBack(
  input: PipelineInput,
  {
    options,
    compareContainers,
  }: { readonly options: PipelineOptions } & Pick<GatherInput, 'compareContainers'>,
  emit: Emit,
): Promise<Gathered> {
  const { source, seeds, known, decisions = new Map(), libraries } = input;
  const shared = { seeds, limits: options, decisions, compareContainers, maxSearches: options.maxSearches };
  const gatherLocally = async (metadata: Gathered['metadata']) => {
    const libraryRecords: GatherInput['libraryRecords'] = (ids) =>
      metadata === 'crossref' ? [] : libraries.flatMap((library) => library.records(ids));
    const works = await gatherWorks({ ...shared, known, libraryRecords }, () => undefined);
    return gathered(works, { known, metadata, hasAsked: false });
  };
  if (source === undefined) return gatherLocally(options.metadata ?? 'local');
  const cache = createAnswerCache(known);
  try {
    const works = await gatherWorks({ ...shared, known: cache.known, source }, (event) => {
      cache.take(event);
      emit(event);
    });
    return gathered(works, { known: cache.known, metadata: 'crossref', hasAsked: true });
  } catch (thrown) {
    const unreachable = thrown instanceof CiteloomError && thrown.code === 'SOURCE_UNREACHABLE';
    if (!unreachable || options.online) throw thrown;
    emit({ type: 'fallback', message: thrown.message });
    return gatherLocally('local');
  }
}

/** What is known, and what comes: without records as the source gave them, which nobody needs any more. */
function createAnswerCache(before: KnownLookups): {
  readonly known: KnownLookups;
  readonly take: (event: GatherEvent) => void;
} {
  const lookups = new Map<string, KnownLookup>();
  const searches = new Map<string, readonly Hit[]>();
  const unsearched = new Map<string, Unsearched>();
  const fetched: KnownLookups = {
    get: (doi) => lookups.get(doi),
    hits: (query) => searches.get(query),
    unsearched: (query) => unsearched.get(query),
  };
  return {
    known: layerCaches(fetched, before),
    take: (event) => {
      if (event.type === 'lookup') cacheLookup(lookups, event.lookup, before);
      if (event.type !== 'search') return;
      const { search } = event;
      if ('hits' in search) searches.set(search.query, search.hits);
      else unsearched.set(search.query, { why: 'failed', failure: search.failure });
    },
  };
}

function cacheLookup(fetched: Map<string, KnownLookup>, lookup: Lookup, before: KnownLookups): void {
  const known = before.get(lookup.doi);
  if (known !== undefined && !replaces(lookup, known)) return;
  fetched.set(lookup.doi, 'record' in lookup ? { doi: lookup.doi, record: lookup.record } : lookup);
}

function gathered(
  works: GatheredWorks,
  { known, ...how }: Pick<Gathered, 'metadata' | 'hasAsked'> & { readonly known: KnownLookups },
): Gathered {
  const lookups = new Map<string, KnownLookup>();
  for (const doi of works.depths.keys()) {
    const lookup = known.get(doi);
    if (lookup !== undefined) lookups.set(doi, 'record' in lookup ? { doi, record: lookup.record } : lookup);
  }
  return { ...works, ...how, lookups, unanswered: unansweredOf(works, known) };
}

/** By their own DOI. */
function recordsOf(lookups: ReadonlyMap<string, KnownLookup>): Map<string, WorkRecord> {
  const records = [...lookups.values()].flatMap((lookup) => ('record' in lookup ? [lookup.record] : []));
  return new Map(records.map((record) => [record.doi, record]));
}

/** Those that change the result: what has no effect is left out. */
function parametersOf(
  { depth, minCited, maxWorks, mergeVersions, rngSeed }: PipelineOptions,
  metadata: Gathered['metadata'],
): DocumentParameters {
  return {
    depth,
    ...(depth > 1 && minCited > 1 ? { minCited } : {}),
    ...(Number.isFinite(maxWorks) ? { maxWorks } : {}),
    ...(mergeVersions ? { mergeVersions } : {}),
    rngSeed,
    metadata,
  };
}
