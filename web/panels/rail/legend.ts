import { html, nothing, svg } from 'lit';
import { isDimension } from '../../document/work-groups.js';
import { countEntries, type LegendEntry, type Ramp } from '../../encoding/color-scale.js';
import { swatch } from '../../encoding/swatch.js';
import { passingOthers } from '../../filters/passing-works.js';
import { toggleKeys } from '../../state/state.js';
import { countOfAll, passingSentence } from '../../text/wording.js';
import type { PanelContext } from '../panel.js';

const STEPS = 32;

/** What colours stand for: a ramp, or a line for each colour that highlights when pointed at and filters by click. */
export function legend(context: PanelContext, title: string) {
  const { scale, passing } = context.derived;
  const shown = countEntries(context.index, scale, passing);
  const canShow = choosable(context);
  return html`
    ${scale.ramp === undefined ? nothing : ramp(context, scale.ramp, title)}
    ${
      scale.legend.length === 0
        ? nothing
        : html`<ul class="legend" aria-label="Legend: ${title}">
            ${scale.legend.map((entry, at) => html`<li>${legendEntry(context, entry, { shown: shown[at] ?? 0, isEmpty: !canShow(entry) })}</li>`)}
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
  { shown, isEmpty }: { readonly shown: number; readonly isEmpty: boolean },
) {
  const dimension = state.colorBy;
  const title = `${explanation === undefined ? '' : `${explanation}\n`}${passingSentence(shown, count)}`;
  const face = html`
    ${swatch(color)}<span class="legend-label"><bdi>${label}</bdi></span>
    <span class="count">${countOfAll(shown, count)}</span>`;
  if (!isDimension(dimension) || keys.length === 0)
    return html`<span class="legend-entry" title=${title}>${face}</span>`;
  const chosen = new Set(state.filters.keys[dimension]);
  const point = (pointedKeys: readonly string[] | null) => () =>
    update((before) => (before.pointedKeys === pointedKeys ? before : { ...before, pointedKeys }));
  return html`
    <button
      class="legend-entry ${isEmpty ? 'legend-empty' : ''}"
      title=${title}
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

/** Whether choosing an entry would show a work: one that passes all filters but those of the legend itself. O(V). */
function choosable({ index, state, derived }: PanelContext): (entry: LegendEntry) => boolean {
  const dimension = state.colorBy;
  if (!isDimension(dimension)) return () => true;
  const passing = passingOthers(index, state, dimension);
  const counts = countEntries(index, derived.scale, passing);
  return (entry) => (counts[derived.scale.legend.indexOf(entry)] ?? 0) > 0;
}
