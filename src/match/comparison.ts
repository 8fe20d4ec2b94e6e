import type { MatchField } from '../model/match.js';

/** How one field of a reference stands to that of a record; `near`: as good as can be expected, not the same. */
export type Agreement = 'same' | 'near' | 'different' | 'unknown';

/** What a reference and a record say, side by side. */
export interface Comparison {
  /** 0 to 1. */
  readonly title: number;
  /** Whether the titles agree as they are; otherwise one has a subtitle more, was cut or was lengthened. */
  readonly isWholeTitle: boolean;
  readonly isBook: boolean;
  /** Whether the title says much: one of a few common words says little. */
  readonly isDistinctiveTitle: boolean;
  readonly fields: Readonly<Record<Exclude<MatchField, 'title'>, Agreement>>;
  /** Whether the reference names a container that should agree. */
  readonly namesContainer: boolean;
}

/** From here on titles are taken for the same. */
export const SAME_TITLE = 0.93;

/** From here on titles may be the same, when everything else is. */
export const CLOSE_TITLE = 0.8;

/** What each field counts in the score. */
const WEIGHTS = { author: 0.2, year: 0.15, container: 0.1, volume: 0.1, issue: 0.03, page: 0.12 } as const;
const TITLE_WEIGHT = 0.5;
const NEAR = 0.7;

/** The mean of what is known, weighted: 0 to 1. What neither tells does not count. */
export function scoreOf({ title, fields }: Comparison): number {
  let sum = TITLE_WEIGHT * title;
  let weights = TITLE_WEIGHT;
  for (const [field, weight] of Object.entries(WEIGHTS) as [keyof typeof WEIGHTS, number][]) {
    const agreement = fields[field];
    if (agreement === 'unknown') continue;
    weights += weight;
    sum += weight * (agreement === 'same' ? 1 : agreement === 'near' ? NEAR : 0);
  }
  return Math.round((sum / weights) * 1000) / 1000;
}

const VALUE: Readonly<Record<Agreement, number>> = { same: 1, near: 0.5, different: 0, unknown: 0 };

/** How much agrees beside the title: 1 for each field, half for a year that is near. */
export function evidenceOf({ fields }: Comparison): number {
  const { author, year, container, volume, issue, page } = fields;
  const values = [author === 'near' ? 'same' : author, year, container, volume, page] as const;
  return values.reduce((sum, agreement) => sum + VALUE[agreement], 0) + VALUE[issue] / 2;
}

/** The fields that agree, title first. */
export function agreeingFields({ title, fields }: Comparison): MatchField[] {
  const others = Object.entries(fields) as [Exclude<MatchField, 'title'>, Agreement][];
  return [
    ...(title >= SAME_TITLE ? (['title'] as const) : []),
    ...others.filter(([, agreement]) => agreement === 'same' || agreement === 'near').map(([field]) => field),
  ];
}
