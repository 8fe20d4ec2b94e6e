import { html, nothing } from 'lit';
import { venueLabel } from '../../src/model/venue.js';
import type { DocumentIndex } from '../document-index.js';
import type { Dimension } from '../filters.js';
import { isFiltered, NO_FILTERS, NO_KEY } from '../filters.js';
import type { ViewerState } from '../state.js';
import { setFilters, undoFilters } from '../state.js';
import { asWords, formatNumber, STATUS_WORDS } from '../wording.js';
import { ICONS } from './icons.js';
import type { Panel } from './panel.js';

/** The filters that are set, each with a way out, and how many works are left. */
export const chips: Panel = {
  id: 'chips',
  place: 'stage-notes',
  follows: ['filters', 'pastFilters', 'passing'],
  render: ({ index, state, derived, update }) => {
    if (!isFiltered(state.filters) && state.pastFilters.length === 0) return nothing;
    const { isSeed } = index.document.nodes;
    const left = derived.passing.filter((passes, work) => passes && isSeed[work] !== true).length;
    return html`
      <div class="chips" role="group" aria-label="Filters">
        ${chipsOf(index, state.filters).map(
          ({ text, without }) => html`
            <button class="chip" aria-label="Remove the filter ${text}" @click=${() => update((before) => setFilters(before, without(before)))}>
              <bdi>${text}</bdi>${ICONS.close}
            </button>`,
        )}
        ${
          isFiltered(state.filters)
            ? html`<span class="chips-count" role="status">${formatNumber(left)} of ${formatNumber(index.workCount)} works</span>
                <button class="chip chip-plain" @click=${() => update((before) => setFilters(before, NO_FILTERS))}>Clear</button>`
            : nothing
        }
        <button class="chip chip-plain" title="Undo the last change of the filters" @click=${() => update(undoFilters)}>
          ${ICONS.undo}Undo
        </button>
      </div>`;
  },
};

interface Chip {
  readonly text: string;
  readonly without: (state: ViewerState) => Partial<ViewerState['filters']>;
}

function chipsOf(index: DocumentIndex, filters: ViewerState['filters']): Chip[] {
  const chips: Chip[] = [];
  for (const [dimension, title] of [
    ['venue', 'Venue'],
    ['community', 'Community'],
    ['type', 'Type'],
    ['status', 'Status'],
  ] as const) {
    const keys = filters.keys[dimension];
    if (keys.length === 0) continue;
    const [first = '', second] = keys.map((key) => nameOf(index, dimension, key));
    const names = keys.length === 2 && second !== undefined ? `${first}, ${second}` : first;
    chips.push({
      text: `${title}: ${names}${keys.length > 2 ? ` +${keys.length - 1}` : ''}`,
      without: (state) => ({ keys: { ...state.filters.keys, [dimension]: [] } }),
    });
  }
  if (filters.years !== null) {
    const [from, to] = filters.years;
    chips.push({ text: from === to ? String(from) : `${from}–${to}`, without: () => ({ years: null }) });
  }
  if (filters.neighbourhood !== null)
    chips.push({
      text: `Around ${index.shortLabel(filters.neighbourhood.of)}`,
      without: () => ({ neighbourhood: null }),
    });
  return chips;
}

function nameOf({ document }: DocumentIndex, dimension: Dimension, key: string): string {
  if (key === NO_KEY) return 'none';
  if (dimension === 'status')
    return Object.entries(STATUS_WORDS).find(([status]) => status === key)?.[1] ?? key;
  if (dimension === 'type') return asWords(key).slice(0, 40);
  if (dimension === 'community')
    return document.communities.find(({ id }) => String(id) === key)?.name ?? key;
  const venue = document.venues.find((candidate) => candidate.key === key);
  return (venue === undefined ? key : venueLabel(venue)).slice(0, 40);
}
