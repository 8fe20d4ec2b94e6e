import { html, nothing, type TemplateResult } from 'lit';
import { worksInWords } from '../../document/works-in-words.js';
import { formatNumber } from '../../text/wording.js';
import type { PanelContext } from '../panel.js';
import { listPointer, walkList } from './list-pointer.js';
import { local } from './local.js';
import { type ItemOptions, workItem } from './work-item.js';

const FIRST = 50;
/** Drawing more at once is felt. */
const MORE = 500;

/** Works under a heading. */
export interface WorkList {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** In the order shown. */
  readonly works: readonly number[];
  /** What is said when there is none; nothing where the note says it. */
  readonly empty: string;
  readonly note?: TemplateResult | string | undefined;
  readonly aside?: (work: number) => ItemOptions['aside'];
}

/** A list of works to walk along: the first ones, the others when asked for. */
export function workList(context: PanelContext, list: WorkList) {
  const { id, title, works, empty, note } = list;
  return html`
    <section aria-labelledby="${id}-heading">
      <h3 id="${id}-heading">
        <span class="hue hue-${id}"></span>${title}
        ${works.length > 0 ? html`<span class="count">${worksInWords(context.index, works)}</span>` : nothing}
      </h3>
      ${note === undefined ? nothing : html`<p class="secondary list-note">${note}</p>`}
      ${works.length > 0 ? local(FIRST, items(context, list)) : empty === '' ? nothing : html`<p class="secondary">${empty}</p>`}
    </section>`;
}

function items(context: PanelContext, { works, title, aside }: WorkList) {
  const { move, leave, focus } = listPointer(context);
  return (shown: number, show: (count: number) => void) => {
    const next = Math.min(works.length, shown + MORE);
    return html`
      <ul
        class="work-list"
        @pointermove=${move}
        @pointerleave=${leave}
        @focusin=${focus}
        @focusout=${leave}
        @keydown=${walkList}
      >
        ${works
          .slice(0, shown)
          .map((work, place) => workItem(context, work, { inTabOrder: place === 0, aside: aside?.(work) }))}
      </ul>
      ${
        shown >= works.length
          ? nothing
          : html`<button class="text-button" aria-label="Show more of: ${title}" @click=${() => show(next)}>
              ${next === works.length ? `Show all ${formatNumber(works.length)}` : `Show ${formatNumber(MORE)} more`}
            </button>`
      }`;
  };
}
