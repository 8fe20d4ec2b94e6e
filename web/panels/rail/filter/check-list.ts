import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { foldText } from '../../../../src/model/text/fold-text.js';
import { shortened } from '../../../../src/model/text/shortened.js';
import { counted, countOfAll, formatNumber, passingSentence } from '../../../text/wording.js';
import type { PanelContext } from '../../panel.js';

const DEFAULTS = {
  /** From so many entries on they can be narrowed by typing. */
  searchable: 13,
  /** Entries shown at first, and at most. */
  first: 8,
  most: 200,
};

/** One entry of a list to choose from. */
export interface CheckEntry {
  readonly key: string;
  readonly label: string;
  readonly total: number;
  /** How many of them pass the filters. */
  readonly shown: number;
  /** Whether choosing it would show none. */
  readonly isEmpty: boolean;
}

/** A list to choose from. */
export interface CheckList {
  /** What the entries are, in the plural. */
  readonly many: string;
  /** In the order in which they are shown. */
  readonly entries: readonly CheckEntry[];
  readonly chosen: readonly string[];
  readonly toggle: (key: string) => void;
  readonly clear: () => void;
}

/** Entries with boxes to tick, some at first, narrowed by typing where there are many. */
export function checkList({ state, update }: PanelContext, list: CheckList) {
  const { entries, many, clear } = list;
  const chosen = new Set(list.chosen);
  const { text, all } = state.chooser;
  const fitting = narrowed(entries, text);
  const most = all ? DEFAULTS.most : DEFAULTS.first;
  const rows = [
    ...fitting.slice(0, most),
    ...fitting
      .slice(most)
      .filter(({ key }) => chosen.has(key))
      .slice(0, DEFAULTS.most),
  ];
  const more = Math.min(fitting.length, DEFAULTS.most) - rows.length;
  return html`
    ${
      entries.length < DEFAULTS.searchable
        ? nothing
        : html`<input
            type="search"
            class="chooser-search"
            placeholder="Find among ${formatNumber(entries.length)} ${many}"
            aria-label="Find among the ${many}"
            .value=${live(text)}
            @input=${({ target }: Event) => {
              const typed = target instanceof HTMLInputElement ? target.value : '';
              update((before) => ({ ...before, chooser: { ...before.chooser, text: typed } }));
            }}
          />`
    }
    <ul class="check-list">
      ${repeat(
        rows,
        ({ key }) => key,
        (entry) => row(entry, chosen.has(entry.key), list),
      )}
    </ul>
    ${fitting.length === 0 ? html`<p class="reason">None of the ${many} has this name.</p>` : nothing}
    ${
      more > 0 && !all
        ? html`<button class="text-button" @click=${() => update((before) => ({ ...before, chooser: { ...before.chooser, all: true } }))}>
            Show ${formatNumber(more)} more
          </button>`
        : nothing
    }
    ${
      all && fitting.length > DEFAULTS.most
        ? html`<p class="reason">${counted(fitting.length - DEFAULTS.most, 'more is', 'more are')} not listed: type to find them.</p>`
        : nothing
    }
    ${chosen.size > 0 ? html`<button class="text-button" @click=${clear}>All ${many}</button>` : nothing}`;
}

function row({ key, label, total, shown, isEmpty }: CheckEntry, isChosen: boolean, { toggle }: CheckList) {
  return html`<li>
    <label class="check ${isEmpty ? 'check-empty' : ''}" title="${label.length > 30 ? `${shortened(label, 300)}\n` : ''}${passingSentence(shown, total)}">
      <input type="checkbox" .checked=${live(isChosen)} @change=${() => toggle(key)} />
      <span class="check-label"><bdi>${shortened(label, 80)}</bdi></span>
      <span class="count">${countOfAll(shown, total)}</span>
    </label>
  </li>`;
}

/** The entries that have a word that begins so, or the text anywhere. */
function narrowed(entries: readonly CheckEntry[], text: string): readonly CheckEntry[] {
  const wanted = foldText(text.slice(0, 100));
  return wanted === ''
    ? entries
    : entries.filter(({ label }) => foldText(label.slice(0, 400)).includes(wanted));
}
