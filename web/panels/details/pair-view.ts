import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { hasTies } from '../../../src/model/edge-words.js';
import type { PathStep } from '../../comparison/citation-path.js';
import type { Pair } from '../../comparison/pair.js';
import { pathWords } from '../../comparison/pair-words.js';
import type { PairMode, ViewerState } from '../../state/state.js';
import { citationFact } from '../../text/citation-fact.js';
import type { PanelContext } from '../panel.js';
import { listPointer, walkList } from './list-pointer.js';
import { pairComparison } from './pair-comparison.js';
import { workItem } from './work-item.js';

const TITLES: Readonly<Record<PairMode, string>> = {
  path: 'From one work to the other',
  compare: 'Two works side by side',
};
const OTHER: Readonly<Record<PairMode, { readonly mode: PairMode; readonly title: string }>> = {
  path: { mode: 'compare', title: 'Compare the two' },
  compare: { mode: 'path', title: 'Path between them' },
};

/** Two works held against each other, with the ways to another pair. */
export function pairView(context: PanelContext, pair: Pair) {
  const { index, update } = context;
  const [first, second] = pair.ends;
  const other = OTHER[pair.mode];
  const button = (title: string, step: (state: ViewerState) => ViewerState) =>
    html`<button class="action" @click=${() => update((before) => step({ ...before, hovered: null }))}>${title}</button>`;
  const isSeed = pair.ends.some((work) => index.document.nodes.isSeed[work] === true);
  return html`
    <h2 id="work-title" class="pair-title" tabindex="-1" ${ref(takeFocus)}>${TITLES[pair.mode]}</h2>
    ${pair.mode === 'path' ? pairPath(context, pair) : pairComparison(context, pair)}
    <div class="actions">
      ${
        isSeed && other.mode === 'path'
          ? nothing
          : button(other.title, (state) => ({ ...state, against: { work: second, mode: other.mode } }))
      }
      ${button('Swap', (state) => ({ ...state, selected: second, against: { work: first, mode: pair.mode } }))}
      ${button('Other work…', (state) => ({ ...state, against: null, choosing: pair.mode }))}
    </div>`;
}

/** The reader begins at the top; whoever chose the second work by keys goes on here. */
function takeFocus(element: Element | undefined): void {
  const { activeElement } = document;
  const isFree = activeElement === document.body || activeElement?.id === 'search';
  if (!(element instanceof HTMLElement)) return;
  requestAnimationFrame(() => {
    element.closest('.details-body')?.scrollTo(0, 0);
    if (isFree) element.focus({ preventScroll: true });
  });
}

/** A path as a chain of works, with what leads from each to the next. */
function pairPath(context: PanelContext, { path, ends }: Extract<Pair, { mode: 'path' }>) {
  const { move, leave, focus } = listPointer(context);
  const [first, last] = ends;
  const steps = path?.steps ?? [];
  return html`
    <p class="pair-words">${pathWords(context.index.document, path)}</p>
    <ol class=${path === undefined ? 'work-list chain chain-broken' : 'work-list chain'} @pointermove=${move} @pointerleave=${leave} @focusin=${focus} @focusout=${leave} @keydown=${walkList}>
      ${workItem(context, first)}
      ${path === undefined ? html`<li class="chain-step">no path</li>` : nothing}
      ${steps.map((step) => [stepLine(context, step), workItem(context, step.to, { inTabOrder: false })])}
      ${path === undefined ? workItem(context, last, { inTabOrder: false }) : nothing}
    </ol>`;
}

function stepLine({ index }: PanelContext, { along, citation }: PathStep) {
  const { document } = index;
  const fact = citationFact(document, citation);
  const words = hasTies(document) ? 'is tied to' : along ? 'cites' : 'is cited by';
  const kind = hasTies(document) ? 'tie' : along ? 'cites' : 'cited-by';
  return html`<li class="chain-step chain-${kind}">
    ${words}${fact === undefined ? nothing : html`<span class="item-aside" title=${fact.meaning}>${fact.text}</span>`}
  </li>`;
}
