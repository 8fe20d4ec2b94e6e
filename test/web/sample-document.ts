import { communities as byCommunity } from '../../src/layout/communities.js';
import type { LayoutInput } from '../../src/layout/contract.js';
import { mainPath as byMainPath } from '../../src/layout/main-path.js';
import { timeline } from '../../src/layout/timeline.js';
import { venueByYear } from '../../src/layout/venue-by-year.js';
import { venueClusters } from '../../src/layout/venue-clusters.js';
import { condensationOf } from '../../src/metrics/condensation.js';
import { mainPath } from '../../src/metrics/main-paths.js';
import { searchPaths } from '../../src/metrics/search-paths.js';
import { csrOf } from '../../src/model/csr-graph.js';
import type {
  CitationColumns,
  GraphDocument,
  MainPath,
  MeasureInfo,
} from '../../src/model/graph-document.js';
import type { Layouts } from '../../src/model/layout.js';
import { type Random, seededRandom } from '../../src/model/random.js';
import { type Venue, venueLabel } from '../../src/model/venue.js';
import type { Provenance } from '../../src/model/work.js';
import type { WorkColumns } from '../../src/model/work-columns.js';

/** What a sample is to be like. */
export interface SampleOptions {
  /** Works without the survey. */
  readonly works: number;
  readonly venues: number;
  /** Citations among the works; 0 as when no network was at hand. */
  readonly citations: number;
  readonly rngSeed?: number;
}

const TOPICS = [
  'Facial',
  'Speech',
  'Multimodal',
  'Physiological',
  'Contextual',
  'Continuous',
  'Deep',
  'Sparse',
];
const TASKS = ['emotion recognition', 'affect estimation', 'expression analysis', 'depression screening'];
const MEANS = ['with attention', 'in the wild', 'from few labels', 'across cultures', 'by graph networks'];
const FAMILIES = ['Zhang', 'Li', 'Müller', 'García', 'Okafor', 'Tanaka', 'Ekman', 'Novák', 'Dhall', 'Pantic'];
const KNOWN: readonly Venue[] = [
  { key: 'cvpr', name: 'Computer Vision and Pattern Recognition', acronym: 'CVPR', kind: 'conference' },
  { key: 'taffc', name: 'IEEE Transactions on Affective Computing', kind: 'journal' },
  { key: 'icassp', name: 'Acoustics, Speech and Signal Processing', acronym: 'ICASSP', kind: 'conference' },
  { key: 'icmi', name: 'Multimodal Interaction', acronym: 'ICMI', kind: 'conference' },
  { key: 'neurocomputing', name: 'Neurocomputing', kind: 'journal' },
];

/** A document such as a build writes, made of nothing but numbers: a survey and the works it cites. */
export function sampleDocument(options: SampleOptions): GraphDocument {
  const random = seededRandom(options.rngSeed ?? 7);
  const size = options.works + 1;
  const connected = options.citations > 0;
  const venues = sampleVenues(options.venues);
  const venueKey = spread(size, () => (random() < 0.1 ? null : pick(venues, random() ** 2.2).key));
  const year = spread(size, (work) =>
    work > 0 && random() < 0.04
      ? null
      : Math.max(1966, Math.round(2022 - 14 * random() ** 1.2 - 40 * random() ** 12)),
  );
  const community = spread(size, (work) =>
    connected && work > 0 ? 1 + Math.floor(random() ** 1.5 * 7) : null,
  );
  const edges = sampleCitations({ size, year, community, citations: options.citations }, random);
  const inDegree = degrees(edges, 'target', size);
  const nodes = sampleWorks({ size, random, venues, venueKey, year, community, edges, inDegree, connected });
  const communities = connected
    ? [1, 2, 3, 4, 5, 6, 7].map((id) => ({
        id,
        name: `${TOPICS[id]}, ${(TASKS[id % TASKS.length] ?? '').split(' ')[0]}`,
        size: community.filter((value) => value === id).length,
      }))
    : [];
  const mainPaths = connected ? sampleMainPaths(edges, size) : [];
  const layouts = sampleLayouts(
    {
      year,
      venueKey,
      importance: inDegree.map((value) => value ?? 0),
      community,
      isSeed: nodes.isSeed,
      edges,
      mainPaths,
      venueLabels: new Map(venues.map((venue) => [venue.key, venueLabel(venue)])),
      communityLabels: new Map(communities.map(({ id, name }) => [id, name])),
    },
    connected,
  );
  const count = (test: (work: number) => boolean) =>
    nodes.id.filter((_, work) => work > 0 && test(work)).length;
  const inferred = count((work) => nodes.yearFrom[work] === 'doi-structure');
  const provenance = { crossref: 0, seed: 0, library: 0, 'doi-structure': 0, absent: 0 };
  return {
    format: 'citeloom-graph',
    version: 1,
    meta: {
      generator: 'citeloom 0.1.0',
      title: 'A survey of deep multimodal affect recognition',
      seeds: [
        {
          id: '10.1000/survey',
          title: 'A survey of deep multimodal affect recognition',
          references: options.works,
        },
      ],
      parameters: { depth: 1, rngSeed: 1, metadata: connected ? 'crossref' : 'local' },
      coverage: {
        meaning: [],
        references: {
          total: options.works,
          byOutcome: {
            resolved: 0,
            matched: 0,
            listed: options.works,
            ambiguous: 0,
            unmatched: 0,
            missing: 0,
            unchecked: 0,
          },
        },
        works: {
          total: options.works,
          byStatus: { resolved: 0, matched: 0, listed: options.works, missing: 0 },
          title: { ...provenance, library: options.works },
          year: { ...provenance, library: options.works - inferred, 'doi-structure': inferred },
          venue: { ...provenance, library: options.works },
        },
        referenceLists: {
          known: connected ? Math.round(options.works * 0.8) : 0,
          noneDeposited: 0,
          unknown: connected ? options.works - Math.round(options.works * 0.8) : options.works,
        },
        citations: {
          total: edges.source.length,
          amongWorks: options.citations > 0 ? edges.source.length - options.works : 0,
        },
      },
      dataDate: null,
      measures: measures(connected),
      warnings: [],
    },
    nodes,
    edges,
    layouts,
    ...(connected ? { mainPaths } : {}),
    venues: venues
      .filter(({ key }) => venueKey.includes(key))
      .sort((a, b) => count((w) => venueKey[w] === b.key) - count((w) => venueKey[w] === a.key)),
    communities,
    references: nodes.id.slice(1).map((_, position) => ({
      seed: '10.1000/survey',
      key: `ref${position + 1}`,
      outcome: 'listed',
      work: position + 1,
      reason: null,
      score: null,
      doi: nodes.doi[position + 1] ?? null,
      text: `${FAMILIES[position % FAMILIES.length]}, ${nodes.title[position + 1]}`,
    })),
  };
}

/** As a build lays works out, but for the citations, where communities are discs: a build's take a promise. */
function sampleLayouts(input: LayoutInput, connected: boolean): Layouts {
  const cited = input.edges.source.flatMap((source, edge) =>
    input.isSeed[source] === true ? [] : [source, input.edges.target[edge]],
  );
  const linked = new Set(cited);
  const community = input.community.map((id, work) => (linked.has(work) ? id : null));
  return {
    force: byCommunity.compute({ ...input, community }),
    venues: venueClusters.compute(input),
    timeline: timeline.compute(input),
    venueByYear: venueByYear.compute(input),
    ...(connected ? { mainPath: byMainPath.compute(input), communities: byCommunity.compute(input) } : {}),
  };
}

function measures(connected: boolean): MeasureInfo[] {
  const absent = connected ? {} : { absent: 'No citations among the works are known.' };
  return [
    { attribute: 'inDegree', title: 'Citations here', description: 'How many works of this graph cite it.' },
    {
      attribute: 'outDegree',
      title: 'References here',
      description: 'How many works of this graph it cites.',
    },
    {
      attribute: 'pageRank',
      title: 'PageRank',
      description: 'How often a reader following citations ends here.',
    },
    {
      attribute: 'betweenness',
      title: 'Betweenness',
      description: 'How many shortest paths lead through it.',
      ...absent,
    },
    { attribute: 'community', title: 'Community', description: 'Works that cite one another.', ...absent },
  ];
}

function sampleVenues(count: number): Venue[] {
  const others = Array.from({ length: Math.max(0, count - KNOWN.length) }, (_, i): Venue => {
    const field = `${TOPICS[i % TOPICS.length]} ${['Systems', 'Signals', 'Computing', 'Psychology'][i % 4]}`;
    return { key: `venue-${i}`, name: `Journal of ${field} ${i}`, kind: 'journal' };
  });
  return [...KNOWN, ...others];
}

interface CitationsInput {
  readonly size: number;
  readonly year: readonly (number | null)[];
  readonly community: readonly (number | null)[];
  readonly citations: number;
}

function sampleCitations(
  { size, year, community, citations }: CitationsInput,
  random: Random,
): CitationColumns {
  const pairs = new Set<number>();
  for (let work = 1; work < size; work += 1) pairs.add(work);
  for (let tries = 0; pairs.size < size - 1 + citations && tries < citations * 200; tries += 1) {
    const source = 1 + Math.floor(random() * (size - 1));
    const target = 1 + Math.floor(random() ** 2 * (size - 1));
    const apart = community[source] !== community[target] && random() < 0.9;
    if (source !== target && !apart && (year[source] ?? 0) > (year[target] ?? 9999))
      pairs.add(source * size + target);
  }
  const sorted = [...pairs].sort((a, b) => a - b);
  return {
    source: sorted.map((pair) => Math.floor(pair / size)),
    target: sorted.map((pair) => pair % size),
    assertedBy: sorted.map(() => ['publisher']),
    references: sorted.map((_, edge) => [`ref${edge}`]),
  };
}

/** The survey, whose citations stand first, is left out. */
function sampleMainPaths({ source, target }: CitationColumns, size: number): MainPath[] {
  const ofSurvey = source.filter((citing) => citing === 0).length;
  const graph = csrOf({
    ...{ order: size, directed: true },
    source: source.slice(ofSurvey),
    target: target.slice(ofSurvey),
  });
  const paths = searchPaths(condensationOf(graph), 'spc');
  return (['global', 'key-route'] as const).map((id) => {
    const path = mainPath(graph, paths, id, { top: 10 });
    return { ...path, citations: path.citations.map((arc) => ofSurvey + arc) };
  });
}

interface WorksInput {
  readonly size: number;
  readonly random: Random;
  readonly venues: readonly Venue[];
  readonly venueKey: readonly (string | null)[];
  readonly year: readonly (number | null)[];
  readonly community: readonly (number | null)[];
  readonly edges: CitationColumns;
  readonly inDegree: readonly (number | null)[];
  readonly connected: boolean;
}

function sampleWorks(input: WorksInput): WorkColumns {
  const { size, random, venues, venueKey, year, community, edges, inDegree, connected } = input;
  const isSeed = spread(size, (work) => work === 0);
  const title = spread(size, (work) =>
    work === 0
      ? 'A survey of deep multimodal affect recognition'
      : `${pick(TOPICS, random())} ${pick(TASKS, random())} ${pick(MEANS, random())} (${work})`,
  );
  const from = spread(
    size,
    (): Provenance => (connected ? 'crossref' : random() < 0.3 ? 'doi-structure' : 'library'),
  );
  return {
    id: spread(size, (work) => `10.1000/w${String(work).padStart(5, '0')}`),
    label: title,
    title,
    authors: spread(size, () =>
      spread(
        1 + Math.floor(random() * 4),
        () => `${pick(['Ana', 'Wei', 'Jo'], random())} ${pick(FAMILIES, random())}`,
      ),
    ),
    authorsComplete: spread(size, () => true),
    year,
    venue: venueKey.map((key) => venueNameOf(venues, key)),
    venueKey,
    containerTitle: venueKey.map((key) => venues.find((venue) => venue.key === key)?.name ?? null),
    titleFrom: from,
    yearFrom: from,
    venueFrom: from,
    venueEvidence: spread(size, () => null),
    type: spread(size, () => 'journal-article'),
    doi: spread(size, (work) => `10.1000/w${String(work).padStart(5, '0')}`),
    url: spread(size, () => null),
    status: spread(size, () => (connected ? 'resolved' : 'listed')),
    missingReason: spread(size, () => null),
    depth: spread(size, (work) => Math.min(1, work)),
    isSeed,
    hasReferenceList: spread(size, (work) => connected || work === 0),
    isReferencedByCount: spread(size, () => (connected ? Math.floor(4000 * random() ** 8) : null)),
    updates: spread(size, (work) => (work === 17 ? [{ doi: '10.1000/notice', type: 'retraction' }] : null)),
    updatesWork: spread(size, (work) =>
      work === 18 ? [{ doi: '10.1000/w00017', type: 'correction' }] : null,
    ),
    relations: spread(size, () => null),
    aliases: spread(size, () => null),
    ...sampleDetails(title, connected),
    inDegree,
    outDegree: degrees(edges, 'source', size),
    pageRank: inDegree.map((value) => (value === null ? null : (value + 1) / (edges.source.length + size))),
    betweenness: spread(size, (work) => (connected && work > 0 ? random() ** 6 / 50 : null)),
    hub: spread(size, () => null),
    authority: spread(size, () => null),
    community,
  };
}

/** What only some records tell; abstracts come of records alone. */
function sampleDetails(
  title: readonly string[],
  connected: boolean,
): Pick<WorkColumns, 'abstract' | 'volume' | 'issue' | 'pages' | 'publisher'> {
  const some = (share: number, value: (work: number) => string) =>
    title.map((_, work) => (work % share === 0 ? null : value(work)));
  const abstract = some(
    3,
    (work) =>
      `We study ${(title[work] ?? '').toLowerCase()}. Earlier work asked for labels that nobody has.\n\nOn three data sets the error falls by ${1 + (work % 30)} %, and p < 0.05.`,
  );
  return {
    ...(connected ? { abstract } : {}),
    volume: some(4, (work) => String(1 + (work % 40))),
    issue: some(5, (work) => String(1 + (work % 12))),
    pages: some(4, (work) => (work % 7 === 0 ? `e${10_000 + work}` : `${work}–${work + 9}`)),
    publisher: some(6, (work) => (work % 2 === 0 ? 'Society of Signals' : 'Müller & Sons')),
  };
}

function venueNameOf(venues: readonly Venue[], key: string | null): string | null {
  const venue = venues.find((candidate) => candidate.key === key);
  return venue === undefined ? null : venueLabel(venue);
}

function degrees(edges: CitationColumns, end: 'source' | 'target', size: number): (number | null)[] {
  const counts = new Array<number>(size).fill(0);
  edges.source.forEach((source, edge) => {
    const work = edges[end][edge] ?? 0;
    if (source !== 0) counts[work] = (counts[work] ?? 0) + 1;
  });
  return counts.map((value, work) => (work === 0 ? null : value));
}

function spread<T>(size: number, value: (position: number) => T): T[] {
  return Array.from({ length: size }, (_, position) => value(position));
}

function pick<T>(values: readonly T[], share: number): T {
  const value = values[Math.min(values.length - 1, Math.floor(share * values.length))];
  if (value === undefined) throw new RangeError('nothing to pick from');
  return value;
}
