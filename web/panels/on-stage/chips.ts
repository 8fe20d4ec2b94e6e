import { html, nothing } from 'lit';
import type { Chip } from '../../filters/filter.js';
import { NO_FILTERS } from '../../filters/filters.js';
import { isFiltered } from '../../filters/passing-works.js';
import { FILTERS } from '../../filters/registry.js';
import { setFilters, undoFilters } from '../../state/state.js';
import { formatNumber } from '../../text/wording.js';
import { ICONS } from '../icons.js';
import type { Panel, PanelContext } from '../panel.js';

/** The filters that are set, each with a way out, and how many works are left. */
export const chips: Panel = {
  id: 'chips',
  place: 'stage-notes',
  follows: ['filters', 'pastFilters', 'passing', 'annotations'],
  render: (context) => {
    const { index, state, derived, update } = context;
    const { filters, annotations, pastFilters } = state;
    const filtered = isFiltered(filters);
    const set = FILTERS.filter((filter) => filter.isSet({ filters, annotations }));
    const all = set.flatMap((filter) => filter.chips({ index, filters, annotations }));
    if (all.length === 0 && pastFilters.length === 0) return nothing;
    const { isSeed } = index.document.nodes;
    let left = 0;
    derived.passing.forEach((passes, work) => {
      if (passes && isSeed[work] !== true) left += 1;
    });
    return html`
      <div class="chips" role="group" aria-label="Filters">
        ${all.map((chip) => drawChip(context, chip))}
        ${
          all.length === 0
            ? nothing
            : html`<span class="chips-count" role="status">${formatNumber(left)} of ${formatNumber(index.workCount)} works</span>`
        }
        ${
          filtered
            ? html`<button class="chip chip-plain" @click=${() => update((before) => setFilters(before, NO_FILTERS))}>Clear</button>`
            : nothing
        }
        ${
          pastFilters.length === 0
            ? nothing
            : html`<button class="chip chip-plain" title="Undo the last change of the filters" @click=${() => update(undoFilters)}>
                ${ICONS.undo}Undo
              </button>`
        }
      </div>`;
  },
};

function drawChip({ update }: PanelContext, { text, explanation, without, other }: Chip) {
  if (without === undefined)
    return html`<span class="chip chip-fixed" title=${explanation ?? nothing}><bdi>${text}</bdi></span>`;
  return html`
    <button
      class="chip"
      aria-label="Remove the filter ${text}"
      title=${explanation ?? nothing}
      @click=${() => update((before) => setFilters(before, without(before.filters)))}
    ><bdi>${text}</bdi>${ICONS.close}</button>
    ${
      other === undefined
        ? nothing
        : html`<button class="chip chip-plain" @click=${() => update((before) => setFilters(before, other.filters))}>${other.text}</button>`
    }`;
}
