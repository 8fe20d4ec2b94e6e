import { html } from 'lit';
import { venueLabel } from '../../src/model/venue.js';
import { WORK_STATUSES } from '../../src/model/work.js';
import type { Dimension } from '../filters.js';
import { keyOf, NO_KEY } from '../filters.js';
import { toggleKeys } from '../state.js';
import { formatNumber, STATUS_WORDS } from '../wording.js';
import type { Panel, PanelContext } from './panel.js';

/** Filters by any venue and by status; what is chosen stands as a chip above the graph. */
export const filter: Panel = {
  id: 'filter',
  place: 'rail',
  follows: ['filters'],
  render: (context) => {
    const { venues, nodes } = context.index.document;
    const sizes = context.index.venueSizes();
    const withoutVenue = nodes.venueKey.filter((key, work) => key === null && nodes.isSeed[work] !== true);
    const venueOptions = [
      ...venues
        .filter(({ key }) => sizes.has(key))
        .map((venue) => ({ key: venue.key, label: venueLabel(venue), count: sizes.get(venue.key) ?? 0 })),
      ...(withoutVenue.length > 0 ? [{ key: NO_KEY, label: 'No venue', count: withoutVenue.length }] : []),
    ];
    const statusOptions = WORK_STATUSES.map((key) => ({
      key,
      label: STATUS_WORDS[key],
      count: context.index.byImportance().filter((work) => keyOf(context.index, 'status', work) === key)
        .length,
    })).filter(({ count }) => count > 0);
    return html`
      <section class="rail-section" aria-labelledby="filter-heading">
        <h2 id="filter-heading">Filter</h2>
        ${choice(context, { dimension: 'venue', title: 'Venue', options: venueOptions })}
        ${choice(context, { dimension: 'status', title: 'Status', options: statusOptions })}
      </section>`;
  },
};

interface Choice {
  readonly dimension: Dimension;
  readonly title: string;
  readonly options: readonly { readonly key: string; readonly label: string; readonly count: number }[];
}

function choice({ state, update }: PanelContext, { dimension, title, options }: Choice) {
  const chosen = state.filters.keys[dimension];
  return html`
    <div class="field">
      <label for="filter-${dimension}">${title}</label>
      <select
        id="filter-${dimension}"
        .value=${''}
        @change=${({ target }: Event) => {
          if (!(target instanceof HTMLSelectElement) || target.value === '') return;
          const key = target.value;
          target.value = '';
          update((before) => toggleKeys(before, dimension, [key]));
        }}
      >
        <option value="">${chosen.length === 0 ? 'All' : `${chosen.length} chosen; add or take out…`}</option>
        ${options.map(
          ({ key, label, count }) =>
            html`<option value=${key}>${chosen.includes(key) ? '✓ ' : ''}${label.slice(0, 60)} (${formatNumber(count)})</option>`,
        )}
      </select>
    </div>`;
}
