import { findings } from '../findings/findings.js';
import { layOut } from '../layout/lay-out.js';
import { type MeasureOptions, measureGraph, TIE_METRICS } from '../metrics/measure-graph.js';
import { measuredPart } from '../metrics/measured-part.js';
import { traceMainPaths } from '../metrics/trace-main-paths.js';
import type { GraphDocument, MeasureInfo } from '../model/graph-document.js';
import type { UnmeasuredDocument } from '../model/unmeasured-document.js';
import type { Column, UnmeasuredWorks, WorkColumns } from '../model/work-columns.js';
import { nameCommunities, namedWorks } from './community-names/name-communities.js';
import { layoutInput } from './layout-input.js';
import type { MeasuredValues, Referee } from './referee.js';
import { roundedEdges, roundedLayouts, significant } from './rounded.js';

/** Measures as `measureGraph` takes them; random numbers follow from the document's own `rngSeed`. */
export interface FinishOptions extends Omit<Partial<MeasureOptions>, 'rngSeed'> {
  /** Who computes the measures a second time. */
  readonly referee: Referee;
  /** Told when all is measured and the layouts begin. */
  readonly onLayouts?: () => void;
}

/**
 * Finishes a document, whether its works were crawled, read from a graph file or projected: measures with their
 * certificates, names of communities, main paths, layouts, figures, findings. Seeds with a reference list are not
 * measured.
 * @throws CiteloomError METRIC_DISAGREES when the referee finds another value
 */
export async function finishDocument(
  given: UnmeasuredDocument,
  { referee, onLayouts, ...options }: FinishOptions,
): Promise<GraphDocument> {
  const { works, graph, own, venues, references, referenceLists, versions, lists } = given;
  const part = await measuredValues(given, options);
  const meta = metaOf(given, referee.certify(part, works.id));
  const nodes = withMeasures(works, part);
  const communities = nameCommunities(namedWorks(works), nodes.community, nodes.inDegree);
  const { edges, mainPaths } = traceMainPaths(part, given.edges);
  onLayouts?.();
  const placed = layoutInput({ nodes, edges, venues, communities, mainPaths }, graph.directed);
  const layouts = await layOut(placed, meta.parameters.rngSeed, options.parallel);
  const unnumbered: GraphDocument = {
    ...{ format: 'citeloom-graph', version: 1, meta, nodes },
    ...(own === undefined ? {} : { own }),
    edges: roundedEdges(edges),
    layouts: roundedLayouts(layouts),
    ...{ venues, communities, references },
    ...(referenceLists === undefined ? {} : { referenceLists }),
    ...(versions === undefined ? {} : { versions }),
    ...(mainPaths.length === 0 ? {} : { mainPaths }),
  };
  const document = { ...unnumbered, meta: { ...meta, figures: referee.figures(part, unnumbered) } };
  return lists === undefined ? document : { ...document, findings: findings({ ...document, lists }) };
}

async function measuredValues(
  { works, graph, loops, meta }: UnmeasuredDocument,
  options: Omit<Partial<MeasureOptions>, 'rngSeed'>,
): Promise<MeasuredValues> {
  const years = Float64Array.from(works.year, (year) => year ?? Number.NaN);
  const isCitingSeed = (work: number) => works.isSeed[work] === true && works.hasReferenceList[work] === true;
  const part = measuredPart({ graph, years, loops }, [...works.id.keys()].filter(isCitingSeed));
  const { columns, infos } = await measureGraph(part, {
    ...(graph.directed ? {} : { metrics: TIE_METRICS }),
    ...options,
    rngSeed: meta.parameters.rngSeed,
  });
  const values = new Map([...columns].map(([attribute, column]) => [attribute, column.map(significant)]));
  return { ...part, values, infos, parameters: options.parameters ?? new Map() };
}

/** Of a crawl it is known whose reference lists each measure rests on. */
function metaOf({ meta }: UnmeasuredDocument, infos: readonly MeasureInfo[]): GraphDocument['meta'] {
  const { generator, title, seeds, parameters, coverage, dataDate, ...rest } = meta;
  const basis = { known: coverage.referenceLists.known, works: coverage.works.total };
  const measures = rest.graph === undefined ? infos.map((info) => ({ ...info, basis })) : infos;
  return { generator, title, seeds, parameters, coverage, dataDate, measures, ...rest };
}

/** The works with a column for each measure; null where a work is not measured, and where the whole column is absent. */
function withMeasures(works: UnmeasuredWorks, { positions, values, infos }: MeasuredValues): WorkColumns {
  const none: Column<number> = works.id.map(() => null);
  const columnOf = (column: Float64Array): Column<number> => {
    const spread = [...none];
    for (const [node, value] of column.entries())
      if (!Number.isNaN(value)) spread[positions[node] as number] = value;
    return spread;
  };
  const measures = Object.fromEntries(
    infos.map(({ attribute }) => {
      const column = values.get(attribute);
      return [attribute, column === undefined ? none : columnOf(column)];
    }),
  );
  const { inDegree = none, outDegree = none, pageRank = none, betweenness = none } = measures;
  const { hub = none, authority = none, community = none } = measures;
  const always = { inDegree, outDegree, pageRank, betweenness, hub, authority, community };
  return { ...works, ...measures, ...always };
}
