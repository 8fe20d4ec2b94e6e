import { html, nothing, svg } from 'lit';
import { countCodes, isDimension } from '../../document/work-groups.js';
import type { LegendEntry, Ramp } from '../../encoding/color-scale.js';
import { swatch } from '../../encoding/swatch.js';
import { passingOthers } from '../../filters/passing-works.js';
import { toggleKeys } from '../../state/state.js';
import { formatNumber } from '../../text/wording.js';
import type { PanelContext } from '../panel.js';

const STEPS = 32;

/** What colours stand for: a ramp, or a line for each colour that highlights when pointed at and filters by click. */
export function legend(context: PanelContext, title: string) {
  const { scale } = context.derived;
  const shown = shownCounts(context);
  return html`
    ${scale.ramp === undefined ? nothing : ramp(context, scale.ramp, title)}
    ${
      scale.legend.length === 0
        ? nothing
        : html`<ul class="legend" aria-label="Legend: ${title}">
            ${scale.legend.map((entry) => html`<li>${legendEntry(context, entry, shown(entry))}</li>`)}
          </ul>`
    }`;
}

/** By rank among the works; so is what the middle stands for. */
function ramp({ derived }: PanelContext, { least, middle, most }: Ramp, title: string) {
  return html`
    <div
      class="ramp"
      role="img"
      aria-label="Colours from ${least} by way of ${middle} to ${most}"
      title="By rank: half of the works with a value lie on either side of the middle colour (${title.toLowerCase()} ${middle})"
    >
      <svg viewBox="0 0 ${STEPS} 1" preserveAspectRatio="none">
        ${Array.from({ length: STEPS }, (_, step) => svg`<rect x=${step} width="1.05" height="1" fill=${derived.palette.ramp(step / (STEPS - 1))} />`)}
      </svg>
      <span>${least}</span><span>${middle}</span><span>${most}</span>
    </div>`;
}

function legendEntry(
  { state, update }: PanelContext,
  { label, color, count, keys, explanation }: LegendEntry,
  shown: number,
) {
  const dimension = state.colorBy;
  const face = html`
    ${swatch(color)}<span class="legend-label"><bdi>${label}</bdi></span>
    <span class="count">${formatNumber(count)}</span>`;
  if (!isDimension(dimension) || keys.length === 0) return html`<span class="legend-entry">${face}</span>`;
  const chosen = new Set(state.filters.keys[dimension]);
  const point = (pointedKeys: readonly string[] | null) => () =>
    update((before) => (before.pointedKeys === pointedKeys ? before : { ...before, pointedKeys }));
  return html`
    <button
      class="legend-entry ${shown === 0 ? 'legend-empty' : ''}"
      title=${explanation ?? nothing}
      aria-pressed=${keys.every((key) => chosen.has(key))}
      @pointerenter=${point(keys)}
      @pointerleave=${point(null)}
      @focus=${({ target }: Event) => {
        if (target instanceof Element && target.matches(':focus-visible')) point(keys)();
      }}
      @blur=${point(null)}
      @click=${() => update((before) => ({ ...toggleKeys(before, dimension, keys), pointedKeys: null }))}
    >${face}</button>`;
}

/** How many works of an entry pass all filters but those of the legend itself. O(V). */
function shownCounts({ index, state }: PanelContext): (entry: LegendEntry) => number {
  const dimension = state.colorBy;
  if (!isDimension(dimension)) return ({ count }) => count;
  const groups = index.groups(dimension);
  const { isSeed } = index.document.nodes;
  const passing = passingOthers(index, state, dimension);
  const counts = countCodes(groups, (work) => passing[work] === true && isSeed[work] !== true);
  return ({ keys }) => keys.reduce((sum, key) => sum + (counts[groups.codeOf.get(key) ?? -1] ?? 0), 0);
}
