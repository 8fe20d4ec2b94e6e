import { html, nothing } from 'lit';
import { shortened } from '../../../src/model/text/shortened.js';
import { LABELINGS } from '../../encoding/labels.js';
import { sizingsOf } from '../../encoding/sizings.js';
import type { Panel } from '../panel.js';
import { greyedReasons } from './greyed-reasons.js';

/** What size stands for, and what is written beside works. */
export const sizing: Panel = {
  id: 'sizing',
  place: 'rail',
  follows: ['sizeBy', 'labelBy'],
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
