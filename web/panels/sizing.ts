import { html, nothing } from 'lit';
import { SIZINGS } from '../sizings.js';
import { shortened } from '../wording.js';
import type { Panel, PanelContext } from './panel.js';

/** What size stands for, and what is written beside works. */
export const sizing: Panel = {
  id: 'sizing',
  place: 'rail',
  follows: ['sizeBy', 'labelBy'],
  render: (context) => {
    const { index, state, update } = context;
    const missing = absences(context);
    const chosen = SIZINGS.find(({ id }) => id === state.sizeBy);
    return html`
      <section class="rail-section">
        <div class="field">
          <label for="sizing">Size</label>
          <select
            id="sizing"
            @change=${({ target }: Event) => {
              const sizeBy = SIZINGS.find(
                ({ id }) => target instanceof HTMLSelectElement && id === target.value,
              );
              if (sizeBy !== undefined) update((before) => ({ ...before, sizeBy: sizeBy.id }));
            }}
          >
            ${SIZINGS.map(({ id, title, absent }) => {
              return html`<option value=${id} ?disabled=${absent(index) !== undefined} ?selected=${id === state.sizeBy}>${title(index)}</option>`;
            })}
          </select>
        </div>
        ${
          chosen === undefined || chosen.id === 'uniform'
            ? nothing
            : html`<p class="reason">${shortened(chosen.description(index), 600)}</p>`
        }
        ${missing.length === 0 ? nothing : reasons(missing)}
        <div class="field">
          <label for="labels">Labels</label>
          <select
            id="labels"
            @change=${({ target }: Event) => {
              const byTitle = target instanceof HTMLSelectElement && target.value === 'title';
              update((before) => ({ ...before, labelBy: byTitle ? 'title' : 'author' }));
            }}
          >
            <option value="author" ?selected=${state.labelBy === 'author'}>Author and year</option>
            <option value="title" ?selected=${state.labelBy === 'title'}>Title</option>
          </select>
        </div>
      </section>`;
  },
};

function reasons(missing: readonly (readonly [string, readonly string[]])[]) {
  const count = missing.reduce((sum, [, titles]) => sum + titles.length, 0);
  return html`
    <details class="reasons">
      <summary>Why ${count === 1 ? '1 size is' : `${count} sizes are`} greyed out</summary>
      ${missing.map(([reason, titles]) => html`<p class="reason"><b>${titles.join(', ')}</b>: ${reason}</p>`)}
    </details>`;
}

/** Reasons why sizes cannot be chosen, each with the titles that it holds for. */
function absences({ index }: PanelContext): [string, string[]][] {
  const byReason = new Map<string, string[]>();
  for (const { title, absent } of SIZINGS) {
    const reason = absent(index);
    if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), title(index)]);
  }
  return [...byReason];
}
