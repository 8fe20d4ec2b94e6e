import { html, nothing } from 'lit';
import { hasTies } from '../../src/model/edge-words.js';
import { citationFact } from '../citation-fact.js';
import type { PathStep } from '../pair/citation-path.js';
import type { Pair } from '../pair.js';
import { pathWords } from '../pair-words.js';
import { listPointer } from './list-pointer.js';
import type { PanelContext } from './panel.js';
import { walkList } from './walk-list.js';
import { workItem } from './work-item.js';

/** A path as a chain of works, with what leads from each to the next. */
export function pairPath(context: PanelContext, { path, ends }: Extract<Pair, { mode: 'path' }>) {
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
