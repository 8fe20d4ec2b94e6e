import type { Agreement, DivergentWork, RankingAttribute } from '../model/findings.js';
import { formatCorrelation } from '../model/format-number.js';
import { rankingMeasures } from '../model/measures.js';
import type { Finding, FindingInput } from './contract.js';
import { type LeastAgreeing, leastAgreeing, standingApart } from './least-agreeing.js';
import { type Ranking, rankCorrelation, rankedAmong, rankingOf } from './ranks.js';

/** Of the citations anywhere among the measures that rank works: after the counts of citations here. */
const RANK_OF_RECORDED = 4;

/** In the order of the matrix. */
const RANKING: readonly RankingAttribute[] = [
  ...rankingMeasures(),
  { attribute: 'isReferencedByCount' as const, rank: RANK_OF_RECORDED },
]
  .sort((a, b) => a.rank - b.rank)
  .map(({ attribute }) => attribute);

/** As the document's measures tell it; this one comes with the records. */
const TITLE_OF_RECORDED = 'Citations anywhere';

/** Of the works on one side of a disagreement. */
const MOST_DIVERGENT = 4;
const DECIMALS = 1e6;

/** Whether the measures rank the works alike, which two do least, and on which works those two disagree. */
export const agreement: Finding<'agreement'> = {
  id: 'agreement',
  title: 'How the measures agree',
  source: 'Spearman (1904), The proof and measurement of association between two things',
  find: (input) => {
    const measures = telling(input);
    if (measures.length < 2) return undefined;
    const rho = correlations(measures);
    const least = leastAgreeing(rho);
    if (least === undefined) return undefined;
    const [first, second] = [measures[least.row], measures[least.column]];
    const divergent =
      first === undefined || second === undefined
        ? []
        : [...divergentWorks(first, second), ...divergentWorks(second, first)];
    const named = measures.map(({ attribute, title }) => ({ attribute, title }));
    const found = { measures: named, rho, divergent };
    return { ...found, meaning: agreementMeaning(found, least) };
  },
};

interface RankingMeasure {
  readonly attribute: RankingAttribute;
  readonly title: string;
  readonly ranking: Ranking;
}

/** Those that the document has and that tell works apart. */
function telling({ nodes, meta }: FindingInput): RankingMeasure[] {
  const isMeasured = nodes.id.map((_, work) => !(nodes.isSeed[work] && nodes.hasReferenceList[work]));
  return RANKING.flatMap((attribute) => {
    const title =
      attribute === 'isReferencedByCount'
        ? TITLE_OF_RECORDED
        : meta.measures.find((info) => info.attribute === attribute)?.title;
    const column = nodes[attribute];
    if (title === undefined || column === undefined) return [];
    const ranking = rankingOf(column.map((value, work) => (isMeasured[work] ? value : null)));
    return rankCorrelation(ranking, ranking) === undefined ? [] : [{ attribute, title, ranking }];
  });
}

function correlations(measures: readonly RankingMeasure[]): (number | null)[][] {
  const rho = measures.map(() => measures.map((): number | null => null));
  for (const [row, a] of measures.entries()) {
    for (const [column, b] of measures.slice(0, row + 1).entries()) {
      const found = row === column ? 1 : (rankCorrelation(a.ranking, b.ranking) ?? null);
      const value = found === null ? null : Math.round(found * DECIMALS) / DECIMALS + 0;
      for (const [at, other] of [
        [row, column],
        [column, row],
      ] as const) {
        const cells = rho[at];
        if (cells !== undefined) cells[other] = value;
      }
    }
  }
  return rho;
}

/** Works among the highest tenth by one measure and in the lower half by the other; the furthest apart first. */
function divergentWorks(high: RankingMeasure, low: RankingMeasure): DivergentWork[] {
  const { rising, ranks: ranksOfHigh } = rankedAmong(high.ranking, low.ranking);
  const { ranks: ranksOfLow } = rankedAmong(low.ranking, high.ranking);
  const fromTop = (ranks: Float64Array, work: number) => Math.round(rising.length + 1 - ranks[work]);
  return Array.from(rising, (work) => ({
    work,
    high: high.attribute,
    highRank: fromTop(ranksOfHigh, work),
    low: low.attribute,
    lowRank: fromTop(ranksOfLow, work),
  }))
    .filter(({ highRank, lowRank }) => highRank <= rising.length / 10 && lowRank > rising.length / 2)
    .sort((a, b) => b.lowRank - b.highRank - (a.lowRank - a.highRank) || a.work - b.work)
    .slice(0, MOST_DIVERGENT);
}

/** From this correlation on, two measures say nearly the same … */
const NEARLY_SAME = 0.9;
/** … and below this one, also below 0, they hardly have to do with each other. */
const HARDLY_RELATED = 0.3;

/** What a matrix of correlations says, in sentences. */
function agreementMeaning(
  { measures, rho }: Pick<Agreement, 'measures' | 'rho'>,
  least: LeastAgreeing,
): string[] {
  const title = (row: number) => `“${measures[row]?.title ?? ''}”`;
  const [one, other] = [title(least.row), title(least.column)];
  if (least.rho >= NEARLY_SAME)
    return [
      `The measures rank the works nearly alike; even ${one} and ${other}, which agree least, do so at ${rhoText(least.rho)}.`,
    ];
  const extent =
    least.rho <= -HARDLY_RELATED
      ? 'what stands high by one tends to stand low by the other'
      : least.rho < HARDLY_RELATED
        ? 'where a work stands by one says little of where it stands by the other'
        : 'they agree in part';
  const pair = `${one} and ${other} agree least (${rhoText(least.rho)}): ${extent}.`;
  const apart = standingApart(rho);
  if (apart === undefined || apart.mean >= NEARLY_SAME) return [pair];
  return [
    pair,
    `${title(apart.row)} stands apart from the others: on average it agrees with them at ${rhoText(apart.mean)}. It sees something that they do not.`,
  ];
}

function rhoText(rho: number): string {
  return `ρ = ${formatCorrelation(rho)}`;
}
