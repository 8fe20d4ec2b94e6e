import { type CrawlEvent, crawl } from './crawl/crawl.js';
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
import type { GraphDocument } from './model/graph-document.js';
import type { Seed } from './model/seed.js';
import { seedOfRecord } from './seeds/crossref-json.js';
import type { Lookup, MetadataSource } from './sources/contract.js';
import type { Library } from './sources/library/read-library.js';
import { createLocalFacts } from './sources/local-facts.js';
import { createVenueResolver } from './venues/resolve-venue.js';
import type { VenueTable } from './venues/venue-table.js';

/** What a graph is made of. */
export interface PipelineInput {
  /** Seeds that were read, or DOIs of citing works whose records are to be fetched first. */
  readonly seeds: readonly (Seed | { readonly doi: string })[];
  /** Where records are fetched; absent for local sources alone. */
  readonly source?: MetadataSource;
  /** Lookups kept from an earlier run: none of them is asked for again. */
  readonly known: ReadonlyMap<string, Lookup>;
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
export interface PipelineOptions {
  readonly rngSeed: number;
  /** Whether a source that never answers is an error; otherwise local sources are taken. */
  readonly online: boolean;
  /** Name and version of what builds the document. */
  readonly generator: string;
}

const DEFAULTS: PipelineOptions = { rngSeed: 1, online: false, generator: 'citeloom' };

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
    local: createLocalFacts({
      libraries: input.libraries,
      venues: input.venues,
      mayIdentify: crawled.metadata === 'local',
    }),
  });
  return documentOf(collection, { ...crawled, venues: input.venues, options }, emit);
}

interface Crawled {
  readonly seeds: readonly Seed[];
  readonly lookups: ReadonlyMap<string, Lookup>;
  /** Where metadata came from in the end. */
  readonly metadata: 'crossref' | 'local';
}

async function crawlOrFallBack(input: PipelineInput, options: PipelineOptions, emit: Emit): Promise<Crawled> {
  const { source, known } = input;
  const lookups = new Map(known);
  if (source === undefined) return { seeds: localSeeds(input.seeds, lookups), lookups, metadata: 'local' };
  const keep: Emit = (event) => {
    if (event.type === 'lookup') lookups.set(event.lookup.doi, event.lookup);
    emit(event);
  };
  emit({ type: 'stage', stage: 'crawl' });
  try {
    const seeds = await fetchSeeds(input.seeds, { source, lookups, emit: keep });
    for await (const event of crawl({ source, seeds, known })) keep(event);
    return { seeds, lookups, metadata: 'crossref' };
  } catch (thrown) {
    const unreachable = thrown instanceof CiteloomError && thrown.code === 'SOURCE_UNREACHABLE';
    if (!unreachable || options.online) throw thrown;
    emit({ type: 'fallback', message: thrown.message });
    return { seeds: localSeeds(input.seeds, lookups), lookups, metadata: 'local' };
  }
}

interface Fetching {
  readonly source: MetadataSource;
  readonly lookups: ReadonlyMap<string, Lookup>;
  readonly emit: Emit;
}

async function fetchSeeds(
  seeds: PipelineInput['seeds'],
  { source, lookups, emit }: Fetching,
): Promise<readonly Seed[]> {
  const open = seeds.flatMap((seed) => ('doi' in seed && !lookups.has(seed.doi) ? [seed.doi] : []));
  if (open.length > 0) {
    for await (const lookup of source.lookup(open)) emit({ type: 'lookup', depth: 0, lookup });
  }
  return localSeeds(seeds, lookups);
}

/** The seeds, those named by a DOI from records at hand. */
function localSeeds(seeds: PipelineInput['seeds'], lookups: ReadonlyMap<string, Lookup>): readonly Seed[] {
  return seeds.map((seed) => {
    if (!('doi' in seed)) return seed;
    const lookup = lookups.get(seed.doi);
    if (lookup !== undefined && 'record' in lookup) return seedOfRecord(lookup.record, seed.doi);
    const reason =
      lookup === undefined ? 'its record is not at hand' : `Crossref has no record (${lookup.missing})`;
    throw new CiteloomError('SEED_UNREADABLE', `Seed ${seed.doi} cannot be read: ${reason}.`, {
      hint: 'Check the DOI, try again with a network, or give the record as a file.',
    });
  });
}

interface DocumentContext extends Crawled {
  readonly venues: VenueTable;
  readonly options: PipelineOptions;
}

function documentOf(collection: Collection, context: DocumentContext, emit: Emit): PipelineResult {
  const { seeds, lookups, metadata, options } = context;
  const resolver = createVenueResolver(context.venues);
  const { graph, venues } = buildGraph(collection, (facts) => resolver(facts)?.venue);
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
      parameters: { depth: 1, rngSeed: options.rngSeed, metadata },
      coverage: measureCoverage(graph, collection.references),
      dataDate: latestIndexed(seeds, lookups),
      measures: measures.infos,
      warnings: collection.warnings,
    },
    measures: measures.columns,
    layouts: layOut(layoutInput(graph, { ...measures.columns, venues, communities }), options.rngSeed),
    venues,
    communities,
    references: collection.references,
  });
  return { document, graph };
}

/** The date of the data: when the source last changed one of the records. */
function latestIndexed(seeds: readonly Seed[], lookups: ReadonlyMap<string, Lookup>): string | null {
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
