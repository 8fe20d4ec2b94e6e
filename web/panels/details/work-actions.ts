import { html, nothing } from 'lit';
import type { Neighbourhood } from '../../filters/filters.js';
import { type PairMode, setFilters } from '../../state/state.js';
import type { PanelContext } from '../panel.js';
import { copyCitation } from './copy-citation.js';

const STEPS: readonly Neighbourhood['steps'][] = [1, 2];

const MODES: readonly { readonly mode: PairMode; readonly title: string; readonly meaning: string }[] = [
  {
    mode: 'path',
    title: 'Path to…',
    meaning: 'The shortest path of citations to a work that you choose next',
  },
  { mode: 'compare', title: 'Compare with…', meaning: 'What it shares with a work that you choose next' },
];

/** What can be done with a work. */
export function workActions(context: PanelContext, work: number) {
  const { nodes, edges, meta } = context.index.document;
  const isSeed = nodes.isSeed[work] === true;
  const modes = edges.source.length === 0 ? [] : MODES.filter(({ mode }) => !isSeed || mode === 'compare');
  const isAuthor = meta.projection?.kind === 'co-authorship';
  return html`
    <div class="actions">
      ${isAuthor ? nothing : copyCitation(context, work)}
      ${modes.map((choice) => pairButton(context, choice))}
      ${isSeed || modes.length === 0 ? nothing : neighbourhood(context, work)}
    </div>`;
}

function neighbourhood({ state, update }: PanelContext, work: number) {
  const now = state.filters.neighbourhood;
  const set = (steps: Neighbourhood['steps'], isSet: boolean) =>
    update((before) => setFilters(before, { neighbourhood: isSet ? null : { of: work, steps } }));
  return html`
    <div class="action-group" role="group" aria-label="Neighbourhood">
      <span class="action-label" aria-hidden="true">Neighbours</span>
      ${STEPS.map((steps) => {
        const isSet = now?.of === work && now.steps === steps;
        return html`<button
          class="action"
          aria-pressed=${isSet}
          title="Show only the works within ${steps === 1 ? 'one citation' : 'two citations'} of it"
          @click=${() => set(steps, isSet)}
        >${steps === 1 ? '1 step' : '2 steps'}</button>`;
      })}
    </div>`;
}

function pairButton({ state, update }: PanelContext, { mode, title, meaning }: (typeof MODES)[number]) {
  const choose = (event: MouseEvent) => {
    update((before) => ({ ...before, choosing: before.choosing === mode ? null : mode, hovered: null }));
    // Whoever pressed a key goes on with keys.
    if (event.detail === 0) document.getElementById('search')?.focus();
  };
  return html`<button class="action" title=${meaning} aria-pressed=${state.choosing === mode} @click=${choose}>${title}</button>`;
}
