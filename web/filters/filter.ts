import type { Annotations } from '../annotations/annotations.js';
import type { DocumentIndex } from '../document/document-index.js';
import type { Filters } from './filters.js';

/** What a filter goes by. */
export interface FilterContext {
  readonly index: DocumentIndex;
  readonly filters: Filters;
  readonly annotations: Annotations;
}

/** A filter that is set, in a few words. */
export interface Chip {
  readonly text: string;
  /** More about it, for a tooltip. */
  readonly explanation?: string;
  /** What takes it away; absent where that is done elsewhere. */
  readonly without?: (filters: Filters) => Partial<Filters>;
  /** Another setting of it that lies near. */
  readonly other?: { readonly text: string; readonly filters: Partial<Filters> };
}

/** One way to choose works: how it decides, how it is shown, and how a link carries it. */
export interface Filter {
  readonly id: string;
  /** Whether it also decides about seeds, which pass all others. */
  readonly decidesOnSeeds?: true;
  readonly isSet: (context: Pick<FilterContext, 'filters' | 'annotations'>) => boolean;
  /** Made once for a change, and only when the filter is set; then asked for every work. */
  readonly test: (context: FilterContext) => (work: number) => boolean;
  readonly chips: (context: FilterContext) => readonly Chip[];
  /** Its part of an address; asked only when it is set. */
  readonly write: (filters: Filters, index: DocumentIndex) => readonly (readonly [string, string])[];
  /** The filters with what an address says; what nobody knows is passed over. */
  readonly read: (filters: Filters, parameters: URLSearchParams, index: DocumentIndex) => Filters;
}
