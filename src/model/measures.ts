/** The name of a column that holds a measure: one of `MEASURES`, or what another metric declares. */
export type MeasureAttribute = string;

/** One measure of works: the column that holds it, and how people read it. */
export interface MeasureDeclaration {
  readonly attribute: MeasureAttribute;
  readonly title: string;
  /** What it says, in a sentence a scholar understands. */
  readonly description: string;
}

interface BuiltIn extends Omit<MeasureDeclaration, 'attribute'> {
  readonly type: 'int' | 'double';
  /** Its place in exports, see `WORK_ATTRIBUTES`; without one it is exported where a document has it. */
  readonly place?: number;
  /** Whether every document has the column; those of earlier versions lack the others. */
  readonly inEvery?: true;
  /** Its place among what ranks works, where findings compare rankings. */
  readonly rank?: number;
  /** Whether the report lists the works that stand highest by it. */
  readonly listed?: true;
  /** Its place among the columns that say something else each: a table has room for few. */
  readonly tableRank?: number;
}

/**
 * The measures that viewer, report and exports name also for documents without them, in the order of menus. A
 * measure that is not here is known by the document that holds it.
 */
export const MEASURES = {
  inDegree: {
    title: 'Citations here',
    description: 'How many works of this graph cite it (in-degree).',
    type: 'int',
    place: 18,
    inEvery: true,
    rank: 1,
    listed: true,
    tableRank: 1,
  },
  pageRank: {
    title: 'PageRank',
    description: 'How often a reader who keeps following references ends at it: cited by the much cited.',
    type: 'double',
    place: 20,
    inEvery: true,
    rank: 5,
    listed: true,
    tableRank: 2,
  },
  personalizedPageRank: {
    title: 'PageRank from the chosen works',
    description:
      'How often a reader who starts at the chosen works and keeps following references ends at it.',
    type: 'double',
  },
  betweenness: {
    title: 'Betweenness',
    description: 'How often it lies on the shortest citation path between two others: a bridge.',
    type: 'double',
    place: 21,
    inEvery: true,
    rank: 9,
    listed: true,
    tableRank: 3,
  },
  harmonic: {
    title: 'Harmonic centrality',
    description: 'How few citation steps the other works need to reach it, on average over all of them.',
    type: 'double',
    place: 22,
    rank: 7,
    listed: true,
    tableRank: 6,
  },
  closeness: {
    title: 'Closeness',
    description: 'How few citation steps the works that reach it need, weighed by how many they are.',
    type: 'double',
    place: 38,
    rank: 8,
  },
  authority: {
    title: 'Authority',
    description: 'How much it is cited by works whose reference lists gather the most cited.',
    type: 'double',
    place: 24,
    inEvery: true,
    rank: 10,
    listed: true,
    tableRank: 7,
  },
  hub: {
    title: 'Hub',
    description: 'How well its reference list gathers what the others cite most: surveys score high.',
    type: 'double',
    place: 23,
    inEvery: true,
    rank: 11,
    listed: true,
  },
  katz: {
    title: 'Katz centrality',
    description:
      'How many works cite it, directly or through others: each further step counts a fixed share of the one before.',
    type: 'double',
    place: 39,
    rank: 6,
    listed: true,
  },
  coreness: {
    title: 'Coreness',
    description:
      'How deep in the dense core it stands: the largest k such that it belongs to a group in which each work has k ties within the group.',
    type: 'int',
    place: 25,
    rank: 12,
    tableRank: 8,
  },
  clustering: {
    title: 'Local clustering',
    description: 'Which share of the pairs of works it is tied to are tied to each other as well, 0 to 1.',
    type: 'double',
    place: 40,
  },
  citationsPerYear: {
    title: 'Citations here per year',
    description:
      'Citations from this graph divided by the years from its own to the latest year in the graph, both counted.',
    type: 'double',
    place: 41,
    rank: 3,
    listed: true,
    tableRank: 9,
  },
  ageNormalizedInDegree: {
    title: 'Citations for its age',
    description:
      'Citations here divided by what works of the same year have on average: 2 is twice as many as usual.',
    type: 'double',
    place: 42,
    rank: 2,
    listed: true,
  },
  disruption: {
    title: 'Disruption (CD)',
    description:
      'Whether those who cite it leave its own references behind: from 1 (it replaces them) to −1 (it is cited along with them).',
    type: 'double',
    place: 43,
    rank: 13,
    listed: true,
  },
  outDegree: {
    title: 'References here',
    description: 'How many works of this graph it cites (out-degree).',
    type: 'int',
    place: 19,
    inEvery: true,
    tableRank: 5,
  },
  community: {
    title: 'Community',
    description: 'Which group it belongs to: works that cite one another more than they cite the rest.',
    type: 'int',
    place: 26,
    inEvery: true,
    tableRank: 4,
  },
} as const satisfies Readonly<Record<string, BuiltIn>>;

/** The name of one of `MEASURES`. */
export type BuiltInMeasure = keyof typeof MEASURES;

/** One of `MEASURES` as a metric declares what it fills. */
export function measure(attribute: BuiltInMeasure): MeasureDeclaration {
  const { title, description } = MEASURES[attribute];
  return { attribute, title, description };
}

/** All of `MEASURES`, in their order. */
export function builtInMeasures(): (BuiltIn & { readonly attribute: BuiltInMeasure })[] {
  return Object.keys(MEASURES)
    .filter(isBuiltIn)
    .map((attribute) => ({ attribute, ...MEASURES[attribute] }));
}

/** The name of a measure that ranks works. */
export type RankingMeasure = {
  [Name in BuiltInMeasure]: (typeof MEASURES)[Name] extends { rank: number } ? Name : never;
}[BuiltInMeasure];

/** The measures that rank works, by their place: counts of citations first, then what a graph adds to them. */
export function rankingMeasures(): (BuiltIn & {
  readonly attribute: RankingMeasure;
  readonly rank: number;
})[] {
  return Object.keys(MEASURES)
    .filter(isRanking)
    .map((attribute) => ({ attribute, ...MEASURES[attribute] }))
    .sort((a, b) => a.rank - b.rank);
}

function isRanking(name: string): name is RankingMeasure {
  return isBuiltIn(name) && 'rank' in MEASURES[name];
}

/** Whether a measure is one of `MEASURES`. */
export function isBuiltIn(attribute: MeasureAttribute): attribute is BuiltInMeasure {
  return Object.hasOwn(MEASURES, attribute);
}
