import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { hasTies } from '../../../../src/model/edge-words.js';
import type { PanelContext } from '../../panel.js';
import { setRange } from './measure-range.js';

/** Keeps works that so many works of the graph cite. */
export function citedHere({ index, state, update }: PanelContext) {
  const ranking = index.ranking('inDegree');
  if (ranking === undefined || ranking.largest <= ranking.smallest) return nothing;
  const range = state.filters.ranges.inDegree;
  const least = range === undefined || !Number.isFinite(range[0]) ? '' : String(range[0]);
  return html`
    <div class="field field-wide">
      <label for="cited-here">${hasTies(index.document) ? 'Tied here to at least' : 'Cited here at least'}</label>
      <input
        id="cited-here"
        type="number"
        min="0"
        max=${ranking.largest}
        step="1"
        placeholder="any"
        .value=${live(least)}
        @change=${({ target }: Event) => {
          const value = target instanceof HTMLInputElement ? target.valueAsNumber : Number.NaN;
          const most = range?.[1] ?? Number.POSITIVE_INFINITY;
          const next = value > 0 ? ([value, Math.max(value, most)] as const) : null;
          update((before) => setRange(before, 'inDegree', next));
        }}
      />
    </div>`;
}
