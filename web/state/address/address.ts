import type { DocumentIndex } from '../../document/document-index.js';
import { NO_FILTERS } from '../../filters/filters.js';
import { initialState, type ViewerState } from '../state.js';
import { appearancePart, viewPart } from './appearance-parts.js';
import { cameraPart, filtersPart, queryPart, tablePart } from './page-parts.js';
import type { AddressPart } from './part.js';
import { authorPart, pairPart, selectionPart } from './selection-parts.js';

/** Every part of an address, in the order in which they are written and read. */
export const ADDRESS_PARTS = Object.freeze([
  viewPart,
  appearancePart,
  filtersPart,
  selectionPart,
  pairPart,
  authorPart,
  queryPart,
  tablePart,
  cameraPart,
] as const satisfies readonly AddressPart[]);

/** What is seen, as the fragment of an address that leads back to it: short, and empty where nothing was changed. */
export function fragmentOf(index: DocumentIndex, state: ViewerState): string {
  const on = { index, opening: openingOf(index, state) };
  const parameters = new URLSearchParams();
  for (const part of ADDRESS_PARTS)
    for (const [name, value] of part.write(state, on)) parameters.append(name, value.toWellFormed());
  const text = String(parameters).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
  return text === '' ? '' : `#${text}`;
}

/** What a fragment leads to: all that it does not name is as the viewer opens; theme and reading notes stay. */
export function withFragment(index: DocumentIndex, state: ViewerState, fragment: string): ViewerState {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const { view, colorBy, sizeBy, labelBy, table } = openingOf(index, state);
  const opening: ViewerState = {
    ...state,
    ...{ view, colorBy, sizeBy, labelBy, filters: NO_FILTERS, selected: null, against: null },
    // Which columns the reader chose is no part of an address.
    table: { ...state.table, open: false, sortBy: table.sortBy, descending: table.descending },
    ...{ choosing: null, author: null, query: '', searchOpen: false, hovered: null, pointedKeys: null },
    camera: null,
  };
  let after = opening;
  for (const part of ADDRESS_PARTS) after = part.read(after, parameters, index);
  return { ...after, trail: trailTo(state, after.selected) };
}

function openingOf(index: DocumentIndex, { theme, railOpen }: ViewerState): ViewerState {
  return initialState(index, theme, railOpen);
}

/** Going back to the work before is no step forward. */
function trailTo({ trail, selected }: ViewerState, work: number | null): readonly number[] {
  if (work === null) return [];
  if (work === selected) return trail;
  return work === trail.at(-1) ? trail.slice(0, -1) : [...trail, ...(selected === null ? [] : [selected])];
}
