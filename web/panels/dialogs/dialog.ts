import { html, type TemplateResult } from 'lit';
import type { ViewerState } from '../../state/state.js';
import { ICONS } from '../icons.js';
import type { PanelContext } from '../panel.js';

/** What stands in a dialog. */
export interface DialogContent {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly body: TemplateResult;
}

/** A dialog over the page: it closes by its button, by Escape and by a click beside it. */
export function dialog({ update }: Pick<PanelContext, 'update'>, { id, title, body }: DialogContent) {
  const close = () => update((before: ViewerState) => ({ ...before, dialog: null }));
  return html`
    <div class="backdrop" @click=${close}></div>
    <div class="dialog" role="dialog" aria-modal="true" aria-labelledby="${id}-title" tabindex="-1">
      <div class="dialog-head">
        <h2 id="${id}-title">${title}</h2>
        <button class="icon-button" aria-label="Close" @click=${close}>${ICONS.close}</button>
      </div>
      ${body}
    </div>`;
}
