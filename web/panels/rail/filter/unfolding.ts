import { html, nothing, type TemplateResult } from 'lit';
import { type ChooserId, toggleChooser } from '../../../state/state.js';
import type { PanelContext } from '../../panel.js';

/** A part of the section of filters that unfolds. */
export interface Unfolding {
  readonly id: ChooserId;
  readonly title: string;
  /** What is chosen in it, in a word or two. */
  readonly chosen: string;
  readonly isSet: boolean;
  /** Asked only when it is unfolded. */
  readonly body: () => TemplateResult;
}

/** A line that says what is chosen and unfolds the choice; one of them is open at a time. */
export function unfolding({ state, update }: PanelContext, { id, title, chosen, isSet, body }: Unfolding) {
  const open = state.chooser.open === id;
  return html`
    <details class="chooser" ?open=${open}>
      <summary
        @click=${(event: Event) => {
          event.preventDefault();
          update((before) => toggleChooser(before, id));
        }}
      >
        <span>${title}</span><span class="chooser-chosen ${isSet ? 'chooser-set' : ''}"><bdi>${chosen}</bdi></span>
      </summary>
      ${open ? html`<div class="chooser-body">${body()}</div>` : nothing}
    </details>`;
}
