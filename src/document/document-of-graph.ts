import { findings } from '../findings/registry.js';
import type { LayoutInput } from '../layout/contract.js';
import { layOut } from '../layout/lay-out.js';
import { importanceOf } from '../layout/layout-input.js';
import { type MeasureOptions, measureGraph } from '../metrics/measure-graph.js';
import type { MeasureColumns } from '../metrics/measure-works.js';
import { measuredColumns } from '../metrics/measured-columns.js';
import { spreadColumn } from '../metrics/spread-column.js';
import { TIE_METRICS } from '../metrics/tie-metrics.js';
import { traceMainPaths } from '../metrics/trace-main-paths.js';
import { coverageOfWorks } from '../model/coverage-of-works.js';
import type { GraphColumns } from '../model/graph-columns.js';
import type { CitationColumns, GraphDocument, MainPath, ProjectionInfo } from '../model/graph-document.js';
import { shortCommunityNames } from '../model/short-community-names.js';
import { venueLabel } from '../model/venue.js';
import type { Column, UnmeasuredWorks } from '../model/work-columns.js';
import { certifiedInfos, documentFigures } from './certified-part.js';
import { nameCommunities } from './community-names/name-communities.js';
import { namedWorks } from './community-names/named-works.js';
import { edgeColumns } from './edge-columns.js';
import { inIdOrder } from './in-id-order.js';
import { listsOfEdges } from './lists-of-edges.js';
import { leftOutNotes, meaningOfGraph } from './notes-of-graph.js';
import { ownOfColumns } from './own-of-columns.js';
import { roundedEdges, roundedLayouts, significant } from './rounded.js';
import { venuesOfWorks } from './venues-of-works.js';
import { worksOfColumns } from './works-of-columns.js';

/** How a document is made of a graph; measures as `measureGraph` takes them. */
export interface GraphDocumentOptions extends Partial<MeasureOptions> {
  /** Name and version of what makes the document. */
  readonly generator?: string;
  /** How the graph came of another, if it did. */
  readonly projection?: ProjectionInfo;
  /** What people read above it; the title that the file gives unless given. */
  readonly title?: string;
  /** Told when all is measured and the layouts begin. */
  readonly onLayouts?: () => void;
}

/**
 * The document of a graph of any origin, measured and laid out like one that was built of references: every
 * export, the report and the viewer take it.
 *
 * Loops and copies of edges are left out and counted in the warnings. Seeds with a reference list are not
 * measured, as in every document; in a projection they are works like any other.
 */
export async function documentOfGraph(
  given: GraphColumns,
  { generator = 'citeloom', projection, title, onLayouts, ...options }: GraphDocumentOptions = {},
): Promise<GraphDocument> {
  const { rngSeed = 1 } = options;
  const graph = inIdOrder(given);
  const works = asSeen(worksOfColumns(graph), projection);
  const part = measuredColumns(graph, projection !== undefined);
  const { edges, mainPaths } = traceMainPaths(part, edgeColumns(graph));
  const measured = await measureGraph(part, {
    ...(graph.directed ? {} : { metrics: TIE_METRICS }),
    ...options,
  });
  const measuredPart = { ...part, values: measured.columns, infos: measured.infos };
  const infos = certifiedInfos(measuredPart, graph.ids, options.parameters);
  const columns: MeasureColumns = Object.fromEntries(
    measured.infos.map(({ attribute }) => {
      const values = measured.columns.get(attribute)?.map(significant);
      return [attribute, spreadColumn(works.id.length, part.positions, values)];
    }),
  );
  const none = works.id.map(() => null);
  const { inDegree = none, community = none } = columns;
  const communities = nameCommunities(namedWorks(works), community, inDegree);
  const venues = venuesOfWorks(works);
  onLayouts?.();
  const own = ownOfColumns(graph);
  const parts = { works, edges, inDegree, community, communities, venues, mainPaths };
  const unnumbered: GraphDocument = {
    format: 'citeloom-graph',
    version: 1,
    meta: {
      generator,
      title: title ?? graph.title ?? 'Graph',
      seeds: [],
      parameters: { depth: 1, rngSeed, metadata: 'local' },
      coverage: coverageOfWorks(works, edges, meaningOfGraph(graph, projection)),
      dataDate: null,
      measures: infos,
      warnings: [...graph.warnings, ...leftOutNotes(graph, edges.source.length)],
      ...(projection === undefined ? {} : { projection }),
      graph: {
        directed: graph.directed,
        ...(graph.reversed === undefined ? {} : { reversed: graph.reversed }),
      },
    },
    nodes: {
      ...works,
      ...{
        inDegree,
        outDegree: none,
        pageRank: none,
        betweenness: none,
        hub: none,
        authority: none,
        community,
      },
      ...columns,
    },
    ...(own === undefined ? {} : { own }),
    edges: roundedEdges(edges),
    layouts: roundedLayouts(layOut(layoutInput(parts, graph.directed), rngSeed)),
    venues,
    communities,
    references: [],
    ...(mainPaths.length === 0 ? {} : { mainPaths }),
  };
  const figures = documentFigures(measuredPart, unnumbered);
  const document: GraphDocument = { ...unnumbered, meta: { ...unnumbered.meta, figures } };
  return graph.directed
    ? { ...document, findings: findings({ ...document, lists: listsOfEdges(edges) }) }
    : document;
}

/** In a projection no work cites all others: seeds are works. */
function asSeen(works: UnmeasuredWorks, projection: ProjectionInfo | undefined): UnmeasuredWorks {
  return projection === undefined ? works : { ...works, isSeed: works.isSeed.map(() => false) };
}

interface LaidOut extends Pick<GraphDocument, 'communities' | 'venues'> {
  readonly works: UnmeasuredWorks;
  readonly edges: CitationColumns;
  readonly inDegree: Column<number>;
  readonly community: Column<number>;
  readonly mainPaths: readonly MainPath[];
}

function layoutInput(parts: LaidOut, directed: boolean): LayoutInput {
  const { works, edges, inDegree, community, communities, venues, mainPaths } = parts;
  return {
    year: works.year,
    venueKey: works.venueKey,
    importance: works.id.map((_id, work) =>
      importanceOf(inDegree[work] ?? 0, works.isReferencedByCount[work] ?? 0),
    ),
    community,
    isSeed: works.isSeed,
    edges,
    mainPaths,
    venueLabels: new Map(venues.map((venue) => [venue.key, venueLabel(venue)])),
    communityLabels: shortCommunityNames(communities),
    ...(directed ? {} : { unlinkedLabel: 'Without a tie' }),
  };
}
