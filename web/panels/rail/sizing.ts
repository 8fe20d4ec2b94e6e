import { html, nothing } from 'lit';
import { shortened } from '../../../src/model/text/shortened.js';
import type { DocumentIndex } from '../../document/document-index.js';
import { LABELINGS } from '../../encoding/labels.js';
import { sizeSteps } from '../../encoding/size-steps.js';
import { type SizingId, sizingsOf } from '../../encoding/sizings.js';
import { SIZE_FACTORS } from '../../state/state.js';
import type { Panel, PanelContext } from '../panel.js';
import { greyedReasons } from './greyed-reasons.js';

/** What size stands for, how large works are, and what is written beside them. */
export const sizing: Panel = {
  id: 'sizing',
  place: 'rail',
  follows: ['sizeBy', 'sizeFactor', 'labelBy'],
  render: ({ index, state, update }) => {
    const chosen = sizingsOf(index).find(({ id }) => id === state.sizeBy);
    return html`
      <section class="rail-section">
        <div class="field">
          <label for="sizing">Size by</label>
          <select
            id="sizing"
            @change=${({ target }: Event) => {
              const sizeBy = sizingsOf(index).find(
                ({ id }) => target instanceof HTMLSelectElement && id === target.value,
              );
              if (sizeBy !== undefined) update((before) => ({ ...before, sizeBy: sizeBy.id }));
            }}
          >
            ${sizingsOf(index).map(({ id, title, absent }) => {
              const reason = absent(index);
              return html`<option value=${id} title=${reason ?? nothing} ?disabled=${reason !== undefined} .selected=${id === state.sizeBy}>${title(index)}</option>`;
            })}
          </select>
        </div>
        ${
          chosen === undefined || chosen.id === 'uniform'
            ? nothing
            : html`<p class="reason">${shortened(chosen.description(index), 600)}</p>`
        }
        ${greyedReasons(index, sizingsOf(index), 'measure')}
        ${sizeLegend(index, state.sizeBy)}
        <div class="field">
          <label for="size-factor">All works</label>
          <input
            id="size-factor"
            type="range"
            min=${SIZE_FACTORS.least}
            max=${SIZE_FACTORS.most}
            step="0.1"
            .value=${String(state.sizeFactor)}
            aria-valuetext=${`${Math.round(100 * state.sizeFactor)} % of the usual size`}
            @input=${({ target }: Event) => {
              if (target instanceof HTMLInputElement) setSizeFactor(update, target.valueAsNumber);
            }}
            @dblclick=${() => setSizeFactor(update, 1)}
          />
        </div>
        <div class="field">
          <label for="labels">Labels</label>
          <select
            id="labels"
            @change=${({ target }: Event) => {
              const labeling = LABELINGS.find(
                ({ id }) => target instanceof HTMLSelectElement && id === target.value,
              );
              if (labeling !== undefined) update((before) => ({ ...before, labelBy: labeling.id }));
            }}
          >
            ${LABELINGS.map(({ id, title }) => html`<option value=${id} .selected=${id === state.labelBy}>${title}</option>`)}
          </select>
        </div>
      </section>`;
  },
};

/** Discs as large as works of these values are on the stage at the moment. */
function sizeLegend(index: DocumentIndex, sizeBy: SizingId) {
  const steps = sizeSteps(index, sizeBy);
  if (steps.length === 0) return nothing;
  return html`<div class="size-steps" role="group" aria-label="Sizes on the stage">
    ${steps.map(({ size, label }) => html`<span><i .style=${`--size: ${size}`}></i>${label}</span>`)}
  </div>`;
}

function setSizeFactor(update: PanelContext['update'], sizeFactor: number): void {
  update((state) => ({ ...state, sizeFactor }));
}
