import { countOf, formatCount } from '../model/format-number.js';

/** What there is to say of a figure. */
export type FigureValue = { readonly value: number; readonly note?: string } | { readonly absent: string };

/** What a figure is computed for at most; beyond, it says so. */
export interface FigureBound {
  readonly works: number;
  readonly links: number;
}

/**
 * Bounds by the cost measured by `npm run bench:referee`: searches from every work of the largest part take 0.4 to 0.8 µs
 * for each work and link, both ways (less than 1 s at the bound), the others less than 1 s.
 */
export const FIGURE_BOUNDS = Object.freeze({
  searches: { works: 500, links: 1_000 },
  places: { works: 5_000, links: 20_000 },
  partitions: { works: 50_000, links: 100_000 },
}) satisfies Readonly<Record<string, FigureBound>>;

/** Why a graph is too large for a figure; undefined when it is not. */
export function tooLargeFor({ works, links }: FigureBound, size: FigureBound): string | undefined {
  if (size.works <= works && size.links <= links) return undefined;
  return `Not computed above ${countOf(works, 'work')} and ${countOf(links, 'link')}; here there are ${formatCount(size.works)} and ${formatCount(size.links)}.`;
}
