import { html, nothing } from 'lit';
import type { PairMode } from '../../state/state.js';
import type { Panel } from '../panel.js';

/** What a second work is chosen for. */
export const ASKED: Readonly<Record<PairMode, string>> = {
  path: 'Choose the work that the path leads to',
  compare: 'Choose the work to compare with',
};

/** Asks for the second of two works, and says how to leave. */
export const choosing: Panel = {
  id: 'choosing',
  place: 'stage-notes',
  follows: ['choosing'],
  render: ({ state, update }) =>
    state.choosing === null
      ? nothing
      : html`<div class="notice notice-choosing" role="status">
          <span>${ASKED[state.choosing]}: click one, or search.</span>
          <button class="action" @click=${() => update((before) => ({ ...before, choosing: null }))}>
            Cancel <kbd class="wide-only" aria-hidden="true">Esc</kbd>
          </button>
        </div>`,
};
