import { html, nothing, type TemplateResult } from 'lit';
import { worksInWords } from '../../document/works-in-words.js';
import { formatNumber } from '../../text/wording.js';
import type { PanelContext } from '../panel.js';
import { listPointer, walkList } from './list-pointer.js';
import { local } from './local.js';
import { type ItemOptions, workItem } from './work-item.js';

const FIRST = 50;
/** A list of fewer is looked over as it is. */
const FEWEST_ORDERED = 3;
/** Drawing more at once is felt. */
const MORE = 500;

/** An order of works that a reader chooses. */
export interface WorkOrder {
  readonly title: string;
  readonly compare: (a: number, b: number) => number;
}

/** Works under a heading. */
export interface WorkList {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly works: readonly number[];
  /** Orders to choose from, the first of them at first; absent where the works come in the order shown. */
  readonly orders?: readonly WorkOrder[];
  /** How many are shown at first; 50 unless told. */
  readonly first?: number;
  /** What is said when there is none; nothing where the note says it. */
  readonly empty: string;
  readonly note?: TemplateResult | string | undefined;
  readonly aside?: (work: number) => ItemOptions['aside'];
  readonly why?: (work: number) => ItemOptions['why'];
}

/** A list of works to walk along: the first ones, the others when asked for. */
export function workList(context: PanelContext, list: WorkList) {
  const { id, title, works, empty, note, first = FIRST } = list;
  const count =
    works.length > 0 ? html`<span class="count">${worksInWords(context.index, works)}</span>` : nothing;
  const head = (choice: unknown) => html`
    <div class="list-head">
      <h3 id="${id}-heading"><span class="hue hue-${id}"></span>${title} ${count}</h3>
      ${choice}
    </div>
    ${note === undefined ? nothing : html`<p class="secondary list-note">${note}</p>`}`;
  return html`
    <section aria-labelledby="${id}-heading">
      ${
        works.length > 0
          ? local<Shown>({ count: first, order: 0 }, (shown, show) => [
              head(orderChoice(list, shown, show)),
              items(context, list, { shown, show }),
            ])
          : [head(nothing), empty === '' ? nothing : html`<p class="secondary">${empty}</p>`]
      }
    </section>`;
}

/** How much of a list is shown, and in which of its orders. */
interface Shown {
  readonly count: number;
  readonly order: number;
}

type Show = (shown: Shown) => void;

function orderChoice({ title, works, orders = [] }: WorkList, shown: Shown, show: Show) {
  if (orders.length < 2 || works.length < FEWEST_ORDERED) return nothing;
  const choose = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLSelectElement) show({ ...shown, order: currentTarget.selectedIndex });
  };
  return html`<select class="order" aria-label="Order of: ${title}" @change=${choose}>
    ${orders.map((order, place) => html`<option ?selected=${place === shown.order}>${order.title}</option>`)}
  </select>`;
}

/** Works to walk through with the keys and to point at; the first stands in the order of Tab. */
export function workItems(
  context: PanelContext,
  works: readonly number[],
  { aside, why }: Pick<WorkList, 'aside' | 'why'>,
) {
  const { move, leave, focus } = listPointer(context);
  return html`
    <ul
      class="work-list"
      @pointermove=${move}
      @pointerleave=${leave}
      @focusin=${focus}
      @focusout=${leave}
      @keydown=${walkList}
    >
      ${works.map((work, place) =>
        workItem(context, work, { inTabOrder: place === 0, aside: aside?.(work), why: why?.(work) }),
      )}
    </ul>`;
}

function items(
  context: PanelContext,
  list: WorkList,
  { shown, show }: { readonly shown: Shown; readonly show: Show },
) {
  const { works: unordered, orders = [], title } = list;
  const order = orders[shown.order];
  const works = order === undefined ? unordered : [...unordered].sort(order.compare);
  const next = Math.min(works.length, shown.count + MORE);
  return html`
    ${workItems(context, works.slice(0, shown.count), list)}
    ${
      shown.count >= works.length
        ? nothing
        : html`<button
            class="text-button"
            aria-label="Show more of: ${title}"
            @click=${() => show({ ...shown, count: next })}
          >
            ${next === works.length ? `Show all ${formatNumber(works.length)}` : `Show ${formatNumber(MORE)} more`}
          </button>`
    }`;
}
