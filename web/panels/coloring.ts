import { html, nothing, svg } from 'lit';
import type { LegendEntry } from '../color-scale.js';
import { COLORINGS } from '../colorings.js';
import { isRetracted } from '../document-index.js';
import { isDimension } from '../filters.js';
import { toggleKeys } from '../state.js';
import { formatNumber } from '../wording.js';
import type { Panel, PanelContext } from './panel.js';
import { swatch } from './swatch.js';

/** What colour stands for, and the legend: hovering highlights, clicking filters. */
export const coloring: Panel = {
  id: 'coloring',
  place: 'rail',
  follows: ['colorBy', 'filters', 'scale', 'palette'],
  render: (context) => {
    const { index, state, derived, update } = context;
    const chosen = COLORINGS.find(({ id }) => id === state.colorBy);
    const absent = COLORINGS.flatMap(({ title, absent }) => {
      const reason = absent(index);
      return reason === undefined ? [] : [{ title, reason }];
    });
    return html`
      <section class="rail-section">
        <h2 id="coloring-heading">Colour</h2>
        <div class="segments segments-small" role="radiogroup" aria-labelledby="coloring-heading">
          ${COLORINGS.map(({ id, title, absent }) => {
            const reason = absent(index);
            return html`
              <label title=${reason ?? nothing}>
                <input
                  type="radio"
                  name="coloring"
                  value=${id}
                  ?disabled=${reason !== undefined}
                  .checked=${state.colorBy === id}
                  @change=${() => update((before) => ({ ...before, colorBy: id, pointedKeys: null }))}
                /><span>${title}</span>
              </label>`;
          })}
        </div>
        ${absent.map(({ title, reason }) => html`<p class="reason">${title}: ${reason}</p>`)}
        ${state.colorBy === 'year' ? ramp(context) : nothing}
        ${derived.scale.legend.length === 0 ? nothing : legend(context, chosen?.title ?? '')}
        ${marks(context)}
      </section>`;
  },
};

/** Colours from the oldest to the newest; the bars of the years below have them too. */
function ramp({ index, derived }: PanelContext) {
  const [first, last] = index.years ?? ['', ''];
  return html`
    <div class="ramp" role="img" aria-label="Colours from ${first} to ${last}">
      <span>${first}</span>
      <svg viewBox="0 0 24 1" preserveAspectRatio="none">
        ${Array.from({ length: 24 }, (_, step) => svg`<rect x=${step} width="1.05" height="1" fill=${derived.palette.ramp(step / 23)} />`)}
      </svg>
      <span>${last}</span>
    </div>`;
}

function legend(context: PanelContext, title: string) {
  return html`<ul class="legend" aria-label="Legend: ${title}">
    ${context.derived.scale.legend.map((entry) => html`<li>${legendEntry(context, entry)}</li>`)}
  </ul>`;
}

function legendEntry(
  { state, update }: PanelContext,
  { label, color, count, keys, explanation }: LegendEntry,
) {
  const dimension = state.colorBy;
  const face = html`
    ${swatch(color)}<span class="legend-label"><bdi>${label}</bdi></span>
    <span class="count">${formatNumber(count)}</span>`;
  if (!isDimension(dimension) || keys.length === 0) return html`<span class="legend-entry">${face}</span>`;
  const chosen = state.filters.keys[dimension];
  const point = (pointedKeys: readonly string[] | null) => () =>
    update((before) => (before.pointedKeys === pointedKeys ? before : { ...before, pointedKeys }));
  return html`
    <button
      class="legend-entry"
      title=${explanation ?? nothing}
      aria-pressed=${keys.every((key) => chosen.includes(key))}
      @pointerenter=${point(keys)}
      @pointerleave=${point(null)}
      @click=${() => update((before) => ({ ...toggleKeys(before, dimension, keys), pointedKeys: null }))}
    >${face}</button>`;
}

/** The marks that do not depend on colour: only those that occur. */
function marks({ index }: PanelContext) {
  const { nodes } = index.document;
  const inferred = nodes.id.some(
    (_, work) => nodes.yearFrom[work] === 'doi-structure' || nodes.venueFrom[work] === 'doi-structure',
  );
  const retracted = nodes.id.some((_, work) => isRetracted(index, work));
  return html`<ul class="marks" aria-label="Marks">
    ${index.seeds.length > 0 ? html`<li><i class="mark mark-seed"></i>the survey</li>` : nothing}
    ${
      inferred
        ? html`<li title="Year or venue is read from the DOI, not from a record">
            <i class="mark mark-inferred"></i>read from the DOI
          </li>`
        : nothing
    }
    ${retracted ? html`<li><i class="mark mark-retracted"></i>retracted</li>` : nothing}
  </ul>`;
}
