import { type Annotations, NO_ANNOTATIONS } from '../annotations/annotations.js';
import type { DocumentIndex } from '../document/document-index.js';
import type { Dimension } from '../document/work-groups.js';
import type { Filters } from './filters.js';
import { FILTERS } from './registry.js';

/** Whether the reader chose works; what is excluded for good does not count. */
export function isFiltered(filters: Filters): boolean {
  return FILTERS.some((filter) => filter.isSet({ filters, annotations: NO_ANNOTATIONS }));
}

/** The same with all groups of a dimension kept: what choosing another of them would show. O(V). */
export function passingOthers(
  index: DocumentIndex,
  { filters, annotations }: { readonly filters: Filters; readonly annotations: Annotations },
  dimension: Dimension,
): boolean[] {
  return passingWorks(index, { ...filters, keys: { ...filters.keys, [dimension]: [] } }, annotations);
}

/** For each work whether it passes all filters; seeds pass but for the filters that decide on them. O(V). */
export function passingWorks(index: DocumentIndex, filters: Filters, annotations: Annotations): boolean[] {
  const { size, document } = index;
  const context = { index, filters, annotations };
  const passing = new Array<boolean>(size).fill(true);
  for (const filter of FILTERS) {
    if (!filter.isSet(context)) continue;
    const test = filter.test(context);
    const isSeed = filter.decidesOnSeeds === true ? [] : document.nodes.isSeed;
    for (let work = 0; work < size; work += 1)
      if (passing[work] === true && isSeed[work] !== true && !test(work)) passing[work] = false;
  }
  return passing;
}
