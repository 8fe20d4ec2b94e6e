import { html, nothing } from 'lit';
import { shortened } from '../../../src/model/text/shortened.js';
import { isRetracted } from '../../document/document-index.js';
import { type Coloring, coloringsOf } from '../../encoding/colorings.js';
import type { Panel, PanelContext } from '../panel.js';
import { greyedReasons } from './greyed-reasons.js';
import { legend } from './legend.js';

const KINDS = [
  ['attribute', 'What it is'],
  ['measure', 'Measures'],
] as const;

/** What colour stands for, and the legend. */
export const coloring: Panel = {
  id: 'coloring',
  place: 'rail',
  follows: ['colorBy', 'filters', 'passing', 'annotations', 'scale', 'palette'],
  render: (context) => {
    const { index, state, update } = context;
    const chosen = coloringsOf(index).find(({ id }) => id === state.colorBy);
    const attributes = coloringsOf(index).filter(({ kind }) => kind === 'attribute');
    return html`
      <section class="rail-section">
        <div class="field">
          <label for="coloring">Colour by</label>
          <select
            id="coloring"
            @change=${({ target }: Event) => {
              const choice = coloringsOf(index).find(
                ({ id }) => target instanceof HTMLSelectElement && id === target.value,
              );
              if (choice !== undefined)
                update((before) => ({ ...before, colorBy: choice.id, pointedKeys: null }));
            }}
          >
            ${KINDS.map(
              ([kind, title]) => html`<optgroup label=${title}>
                ${coloringsOf(index)
                  .filter((each) => each.kind === kind)
                  .map((each) => option(context, each))}
              </optgroup>`,
            )}
          </select>
        </div>
        ${
          chosen?.description === undefined
            ? nothing
            : html`<p class="reason">${shortened(chosen.description(index), 600)}</p>`
        }
        ${greyedReasons(index, attributes, 'colouring')}
        ${legend(context, chosen?.title(index) ?? '')}
        ${marks(context)}
      </section>`;
  },
};

function option({ index, state }: PanelContext, { id, title, absent }: Coloring) {
  const reason = absent(index);
  return html`<option
    value=${id}
    title=${reason ?? nothing}
    ?disabled=${reason !== undefined}
    .selected=${id === state.colorBy}
  >${title(index)}</option>`;
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
