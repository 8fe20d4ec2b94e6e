export type { CrawlEvent, Crawled, CrawlLimits } from './crawl/crawl.js';
export type { SeedGiven } from './crawl/resolve-seeds.js';
export { type SnapshotInput, snapshotLines } from './crawl/snapshot-lines.js';
export { type CrawlStore, openStore, openStoreReader, type StoreOptions } from './crawl/store.js';
export { type MaxAgeOptions, withMaxAge } from './crawl/with-max-age.js';
export { documentOfGraph, type GraphDocumentOptions } from './document/document-of-graph.js';
export { CiteloomError, type ErrorCode, EXIT_CODES } from './errors.js';
export { explainCitation } from './explain/explain-citation.js';
export { explainReference } from './explain/explain-reference.js';
export { explainWork } from './explain/explain-work.js';
export type { Explanation, Section } from './explain/explanation.js';
export { findSubjects, type Subject } from './explain/find-subject.js';
export { CITATION_FORMATS, type CitationFormat } from './exports/citation-formats.js';
export type { ExportFormat } from './exports/contract.js';
export { embedDocument } from './exports/embed-document.js';
export { EXPORT_FORMATS } from './exports/registry.js';
export type { Finding, FindingInput } from './findings/contract.js';
export { findings } from './findings/findings.js';
export { FINDINGS } from './findings/registry.js';
export {
  type GatherEvent,
  type GatheredWorks,
  type GatherInput,
  gatherWorks,
} from './gather/gather-works.js';
export { systemClock } from './http/clock.js';
export type { GraphFile, GraphFileContent, GraphReader } from './imports/contract.js';
export { DIRECTIONS, type Direction } from './imports/orient-edges.js';
export { readGraphFile } from './imports/read-graph-file.js';
export { GRAPH_READERS } from './imports/registry.js';
export { LAYOUTS } from './layout/registry.js';
export type { ContainerComparison } from './match/compare-structured.js';
export type { MatchEvent, Matches, MatchInput } from './match/contract.js';
export { type DecideOptions, decide } from './match/decide.js';
export { matchReferences } from './match/match-references.js';
export { type Decided, parseDecisions } from './match/parse-decisions.js';
export type {
  CommunitySearch,
  Partition,
  SearchOptions,
} from './metrics/communities/community-search.js';
export {
  COMMUNITY_ALGORITHMS,
  type Communities,
  type CommunityOptions,
  findCommunities,
} from './metrics/communities/find-communities.js';
export { leiden } from './metrics/communities/leiden.js';
export { louvain } from './metrics/communities/louvain.js';
export { modularity } from './metrics/communities/modularity.js';
export { type UndirectedView, undirectedView } from './metrics/communities/undirected-view.js';
export { type Condensation, condensationOf } from './metrics/condensation.js';
export type { Metric, MetricContext, MetricParameter, MetricResult } from './metrics/contract.js';
export { countFigures } from './metrics/count-figures.js';
export { type GraphFigures, graphFigures } from './metrics/graph-figures.js';
export { type MainPathOptions, mainPath } from './metrics/main-paths.js';
export {
  DEFAULT_METRICS,
  type MeasuredColumns,
  type MeasureInput,
  type MeasureOptions,
  measureGraph,
} from './metrics/measure-graph.js';
export { type MeasuredFilePart, measuredColumns } from './metrics/measured-part.js';
export { type PathCount, pathCount, type ScaledCount } from './metrics/path-counts.js';
export { METRICS } from './metrics/registry.js';
export {
  citationShares,
  pathsThrough,
  type SearchPathKind,
  type SearchPaths,
  searchPaths,
} from './metrics/search-paths.js';
export { type StrongComponents, strongComponents } from './metrics/strong-components.js';
export { type WeakComponents, weakComponents } from './metrics/weak-components.js';
export { type Certificate, certificateText } from './model/certificate.js';
export type { CitationAttributes, CitationGraph, WorkAttributes } from './model/citation-graph.js';
export { type Coverage, coverageSentence } from './model/coverage.js';
export { type ArcList, type CsrGraph, csrOf } from './model/csr-graph.js';
export { normalizeDoi, parseDoi } from './model/doi.js';
export type { Findings } from './model/findings.js';
export type { GraphColumns } from './model/graph-columns.js';
export type { GraphDocument, MainPath, MainPathId } from './model/graph-document.js';
export type { GraphFigure } from './model/graph-figure.js';
export type { KnownLookup, Lookup, Search } from './model/lookup.js';
export { createMemoryCache, EMPTY_CACHE, type LookupCache, layerCaches } from './model/lookup-cache.js';
export {
  type Decision,
  type Match,
  type MatchCandidate,
  type MatchedBy,
  type MatchField,
  referenceId,
} from './model/match.js';
export { isRetracted } from './model/notices.js';
export { type Kernel, type Parallel, serial } from './model/parallel.js';
export { seededRandom } from './model/random.js';
export type { Reference, ReferenceList } from './model/reference.js';
export type { Seed } from './model/seed.js';
export { doiInText } from './model/text/doi-in-text.js';
export type { Venue } from './model/venue.js';
export type { VersionLink } from './model/version-text.js';
export type { WorkRecord } from './model/work.js';
export {
  type BuildEvent,
  buildDocument,
  type PipelineInput,
  type PipelineOptions,
  type PipelineResult,
} from './pipeline.js';
export type { ProjectedWorks, ProjectionMethod, Ties } from './projections/contract.js';
export { NORMALIZATIONS } from './projections/normalizations.js';
export { type Projection, type ProjectionOptions, project } from './projections/project.js';
export {
  type GraphProjectionOptions,
  type ProjectedGraph,
  projectGraph,
} from './projections/project-graph.js';
export { PROJECTIONS } from './projections/registry.js';
export { periodsOf, sliceByYears } from './projections/slice-by-years.js';
export { type CertifyInput, certify } from './referee/certify.js';
export { type FigureInput, refereeFigures } from './referee/figures.js';
export type { SeedContent } from './seeds/contract.js';
export type { SeedFile } from './seeds/decoded-seed.js';
export { readSeed, SEED_READERS } from './seeds/read-seed.js';
export { openSeedFile, seedFileOf } from './seeds/seed-file.js';
export type { MetadataSource, SourceEvent } from './sources/contract.js';
export { mapCrossrefRecord } from './sources/crossref/map.js';
export { type CrossrefOptions, createCrossrefSource } from './sources/crossref/source.js';
export { type Library, readLibrary } from './sources/library/read-library.js';
export { createThreads, type ThreadOptions, type Threads } from './threads/create-threads.js';
export { serveJobs } from './threads/serve-jobs.js';
export { createVenueAssigner } from './venues/assign-venues.js';
export { createVenueComparison } from './venues/compare-venues.js';
export { createVenueResolver } from './venues/resolve-venue.js';
export { parseVenueTable, type VenueTable } from './venues/venue-table.js';
