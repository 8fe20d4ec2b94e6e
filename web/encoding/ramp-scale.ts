import { numericColumn } from '../../src/model/work-columns.js';
import type { DocumentIndex } from '../document/document-index.js';
import { memoize } from '../document/memoize.js';
import { type RankedMeasure, type Ranking, rankColumn } from '../document/ranking.js';
import { formatNumber } from '../text/wording.js';
import type { ColorScale } from './color-scale.js';
import type { Palette } from './palette.js';

/** Colours that are told apart on a ramp. */
const STEPS = 100;

/** Colours from the oldest work to the newest. O(V log V). */
export function yearScale(index: DocumentIndex, palette: Palette): ColorScale {
  return rampScale(index, palette, {
    column: index.document.nodes.year,
    ranking: yearRanking(index),
    without: 'No year',
    write: String,
  });
}

/** Colours from the least value of a measure to the greatest. O(V log V). */
export function measureScale(index: DocumentIndex, palette: Palette, measure: RankedMeasure): ColorScale {
  const column = numericColumn(index.document.nodes, measure) ?? [];
  const ranking = index.ranking(measure) ?? rankColumn(column, index.document.nodes.isSeed);
  return rampScale(index, palette, { column, ranking, without: 'No value', write: formatNumber });
}

/** Ranks of the years of all works without the seeds. O(V log V). */
export function yearRanking(index: DocumentIndex): Ranking {
  return index.cached(rankYears);
}

function rankYears({ document: { nodes } }: DocumentIndex): Ranking {
  return rankColumn(nodes.year, nodes.isSeed);
}

interface RampInput {
  readonly column: readonly (number | null)[];
  readonly ranking: Ranking;
  readonly without: string;
  readonly write: (value: number) => string;
}

/** By rank among the works, not by value: crowds spread, and a few giants do not dim all others. */
function rampScale({ document, workCount }: DocumentIndex, palette: Palette, input: RampInput): ColorScale {
  const { column, ranking, without, write } = input;
  const colorOfStep = memoize((step: number) => palette.ramp(step / STEPS));
  const colors = document.nodes.id.map((_, work) => {
    const value = column[work];
    return value == null ? palette.unknown : colorOfStep(Math.round(STEPS * ranking.shareOf(value)));
  });
  const missing = workCount - ranking.among;
  return {
    colors,
    entryOf: Int32Array.from(document.nodes.id, (_, work) => (missing > 0 && column[work] == null ? 0 : -1)),
    legend: missing > 0 ? [{ label: without, color: palette.unknown, count: missing, keys: [] }] : [],
    ramp: {
      least: write(ranking.smallest),
      middle: write(ranking.middle),
      most: write(ranking.largest),
    },
  };
}
