import { type CrawlEvent, type CrawlLimits, DEFAULT_LIMITS } from './crawl/crawl.js';
import { type Crawled, crawlSeeds, type SeedGiven } from './crawl/crawl-seeds.js';
import { firstKnown, type KnownLookups, replaces } from './crawl/known-lookups.js';
import { leftOutWarnings } from './crawl/left-out-warnings.js';
import { CiteloomError } from './errors.js';
import { assembleDocument } from './graph/assemble-document.js';
import { buildGraph } from './graph/build-graph.js';
import { type Collection, collectWorks } from './graph/collect-works.js';
import { measureCoverage } from './graph/measure-coverage.js';
import { nameCommunities } from './graph/name-communities.js';
import { layOut } from './layout/lay-out.js';
import { layoutInput } from './layout/layout-input.js';
import { measureWorks } from './metrics/measure-works.js';
import type { CitationGraph } from './model/citation-graph.js';
import type { DocumentParameters, GraphDocument } from './model/graph-document.js';
import type { KnownLookup } from './model/lookup.js';
import type { Seed } from './model/seed.js';
import type { Lookup, MetadataSource } from './sources/contract.js';
import type { Library } from './sources/library/read-library.js';
import { createLocalFacts } from './sources/local-facts.js';
import { createVenueAssigner } from './venues/assign-venues.js';
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
  readonly options?: Partial<PipelineOptions>;
}

/** What a build tells while it goes on. */
export type BuildEvent =
  | CrawlEvent
  /** A stage begins. */
  | { readonly type: 'stage'; readonly stage: 'crawl' | 'graph' | 'measures' | 'layouts' }
  /** The source never answered: local sources take its place. */
  | { readonly type: 'fallback'; readonly message: string };

type Emit = (event: BuildEvent) => void;

/** What changes the result, or how the run ends. */
export interface PipelineOptions extends CrawlLimits {
  readonly rngSeed: number;
  /** Whether a source that never answers is an error; otherwise local sources are taken. */
  readonly online: boolean;
  /** Where what is known came from, when there is no source; local sources unless given. */
  readonly metadata?: 'crossref' | 'local';
  /** Name and version of what builds the document. */
  readonly generator: string;
}

const DEFAULTS: PipelineOptions = { ...DEFAULT_LIMITS, rngSeed: 1, online: false, generator: 'citeloom' };

/** The document, and the graph it was made of. */
export interface PipelineResult {
  readonly document: GraphDocument;
  readonly graph: CitationGraph;
}

/**
 * The whole way: seeds → crawl → works → venues → graph → measures → layouts → document.
 *
 * The same seeds, records and options give the same document, whatever the order of answers.
 * @throws CiteloomError SEED_UNREADABLE when a seed's record cannot be had or has no references; whatever the
 * source throws once it has answered
 */
export async function buildDocument(
  input: PipelineInput,
  emit: Emit = () => undefined,
): Promise<PipelineResult> {
  const options = { ...DEFAULTS, ...input.options };
  const crawled = await crawlOrFallBack(input, options, emit);
  emit({ type: 'stage', stage: 'graph' });
  const collection = collectWorks({
    seeds: crawled.seeds,
    lookups: crawled.lookups,
    depths: crawled.depths,
    local: createLocalFacts({
      libraries: input.libraries,
      venues: input.venues,
      mayIdentify: crawled.metadata === 'local',
    }),
  });
  return documentOf(collection, { ...crawled, venues: input.venues, options }, emit);
}

interface Gathered extends Crawled {
  /** Of the works that the crawl chose, by the DOI asked for. */
  readonly lookups: ReadonlyMap<string, KnownLookup>;
  /** Where metadata came from in the end. */
  readonly metadata: 'crossref' | 'local';
}

async function crawlOrFallBack(
  input: PipelineInput,
  options: PipelineOptions,
  emit: Emit,
): Promise<Gathered> {
  const { source, ...withoutSource } = { ...input, limits: options };
  if (source === undefined) {
    const crawled = await crawlSeeds(withoutSource, () => undefined);
    return gathered(crawled, input.known, options.metadata ?? 'local');
  }
  emit({ type: 'stage', stage: 'crawl' });
  const fetched = new Map<string, KnownLookup>();
  const keep: Emit = (event) => {
    if (event.type === 'lookup') keepLookup(fetched, event.lookup, input.known);
    emit(event);
  };
  try {
    const crawled = await crawlSeeds({ ...withoutSource, source }, keep);
    return gathered(crawled, firstKnown(fetched, input.known), 'crossref');
  } catch (thrown) {
    const unreachable = thrown instanceof CiteloomError && thrown.code === 'SOURCE_UNREACHABLE';
    if (!unreachable || options.online) throw thrown;
    emit({ type: 'fallback', message: thrown.message });
    return gathered(await crawlSeeds(withoutSource, () => undefined), input.known, 'local');
  }
}

/** Keeps an answer without the record as the source gave it: nobody needs it any more. */
function keepLookup(fetched: Map<string, KnownLookup>, lookup: Lookup, known: KnownLookups): void {
  const before = known.get(lookup.doi);
  if (before !== undefined && !replaces(lookup, before)) return;
  fetched.set(lookup.doi, 'record' in lookup ? { doi: lookup.doi, record: lookup.record } : lookup);
}

function gathered(crawled: Crawled, known: KnownLookups, metadata: Gathered['metadata']): Gathered {
  const lookups = new Map<string, KnownLookup>();
  for (const doi of crawled.depths.keys()) {
    const lookup = known.get(doi);
    if (lookup !== undefined) lookups.set(doi, 'record' in lookup ? { doi, record: lookup.record } : lookup);
  }
  return { ...crawled, lookups, metadata };
}

interface DocumentContext extends Gathered {
  readonly venues: VenueTable;
  readonly options: PipelineOptions;
}

function documentOf(collection: Collection, context: DocumentContext, emit: Emit): PipelineResult {
  const { seeds, lookups, metadata, options } = context;
  const { graph, venues } = buildGraph(collection, createVenueAssigner(context.venues));
  emit({ type: 'stage', stage: 'measures' });
  const measures = measureWorks(graph, options.rngSeed);
  const communities = nameCommunities(graph, measures.columns.community, measures.columns.inDegree);
  emit({ type: 'stage', stage: 'layouts' });
  const document = assembleDocument({
    graph,
    meta: {
      generator: options.generator,
      title: seeds.map(({ title }) => title).join(' + '),
      seeds: seeds.map(({ id, title, references }) => ({ id, title, references: references.length })),
      parameters: parametersOf(options, metadata),
      coverage: measureCoverage(graph, collection.references),
      dataDate: latestIndexed(seeds, lookups),
      measures: measures.infos,
      warnings: [...collection.warnings, ...context.leftOut.flatMap(leftOutWarnings)],
    },
    measures: measures.columns,
    layouts: layOut(layoutInput(graph, { ...measures.columns, venues, communities }), options.rngSeed),
    venues,
    communities,
    references: collection.references,
  });
  return { document, graph };
}

/** Those that change the result: what has no effect is left out. */
function parametersOf(
  { depth, minCited, maxWorks, rngSeed }: PipelineOptions,
  metadata: Gathered['metadata'],
): DocumentParameters {
  return {
    depth,
    ...(depth > 1 && minCited > 1 ? { minCited } : {}),
    ...(Number.isFinite(maxWorks) ? { maxWorks } : {}),
    rngSeed,
    metadata,
  };
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
