import { html, nothing, type TemplateResult } from 'lit';
import { shortened } from '../../../src/model/text/shortened.js';
import type { Opening, OpeningState } from '../../document/opening/opening.js';
import type { OpenStage } from '../../document/worker/messages.js';
import { ICONS } from '../icons.js';

const STAGES: Readonly<Record<OpenStage, string>> = {
  reading: 'Reading the file',
  measuring: 'Measuring',
  'laying-out': 'Placing the works',
};

/** What lies over the page while a file is dragged or read, or after it could not be opened. */
export function openingNotes(opening: Opening): TemplateResult {
  const { dragging, job, failure } = opening.current();
  return html`
    ${dragging ? DROP_TARGET : nothing}
    <div role="status">${job === null ? nothing : jobNote(opening, job)}</div>
    <div role="alert">${failure === null ? nothing : failureNote(opening, failure)}</div>`;
}

const DROP_TARGET = html`
  <div class="drop-target">
    <p class="drop-words">Drop to open</p>
    <p>Nothing leaves this machine.</p>
  </div>`;

function jobNote({ cancel }: Opening, { name, stage, detail }: NonNullable<OpeningState['job']>) {
  return html`
    <div class="opening-note">
      <div class="opening-words">
        <p class="opening-name">Opening <bdi>${shortened(name, 200)}</bdi></p>
        <p class="secondary">${STAGES[stage]}${detail === undefined ? '' : `: ${detail}`}</p>
      </div>
      <button class="text-button" title="Cancel (Esc)" @click=${cancel}>Cancel</button>
      <div class="opening-bar" data-stage=${stage}></div>
    </div>`;
}

function failureNote({ cancel }: Opening, { message, hint }: NonNullable<OpeningState['failure']>) {
  return html`
    <div class="opening-note opening-failure">
      <div class="opening-words">
        <p><bdi>${shortened(message, 600)}</bdi></p>
        <p class="secondary">${shortened(hint, 600)}</p>
      </div>
      <button class="icon-button" aria-label="Close" title="Close (Esc)" @click=${cancel}>${ICONS.close}</button>
    </div>`;
}
