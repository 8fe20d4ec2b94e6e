import { html, nothing } from 'lit';
import { foldText } from '../../../src/model/text/fold-text.js';
import { shortened } from '../../../src/model/text/shortened.js';
import { select, setQuery } from '../../state/state.js';
import { counted, formatNumber } from '../../text/wording.js';
import { ICONS } from '../icons.js';
import { ASKED } from '../on-stage/choosing.js';
import type { Panel, PanelContext } from '../panel.js';

const SHOWN = 8;

/** The search with its results below, an editable combobox with a list. */
export const searchField: Panel = {
  id: 'search-field',
  place: 'bar',
  follows: ['query', 'searchOpen', 'activeResult', 'found', 'results', 'choosing'],
  render: (context) => {
    const { state, derived, update } = context;
    const open = state.searchOpen;
    const count = Math.min(SHOWN, derived.results.length);
    return html`
      <div class="search">
        ${ICONS.search}
        <input
          id="search"
          type="search"
          role="combobox"
          placeholder="Title, author, venue or DOI"
          aria-label="Search works by title, author, venue or DOI"
          aria-autocomplete="list"
          aria-controls="search-results"
          aria-expanded=${open}
          aria-activedescendant=${open && count > 0 ? `result-${state.activeResult}` : nothing}
          autocomplete="off"
          spellcheck="false"
          .value=${state.query}
          @input=${({ target }: InputEvent) => {
            if (target instanceof HTMLInputElement) {
              const { value } = target;
              update((before) => setQuery(before, value));
            }
          }}
          @focus=${() => update((before) => ({ ...before, searchOpen: before.query.trim() !== '' }))}
          @keydown=${(event: KeyboardEvent) => onKey(event, context, count)}
          @blur=${() => update((before) => (before.searchOpen ? { ...before, searchOpen: false } : before))}
        />
        <kbd class="wide-only" aria-hidden="true">/</kbd>
        <div id="search-results" class="results" role="listbox" aria-label="Works found" ?hidden=${!open}>
          ${open ? results(context) : nothing}
        </div>
        <p class="hidden" aria-live="polite">
          ${state.query.trim() === '' ? nothing : `${counted(derived.found.works.length, 'work')} found`}
        </p>
      </div>`;
  },
};

function results(context: PanelContext) {
  const { results, found } = context.derived;
  // The list lies over the stage, and over what is asked there.
  const { choosing } = context.state;
  const asked = choosing === null ? nothing : note(ASKED[choosing]);
  if (results.length === 0) return html`${asked}${note('No work has all these words.')}`;
  const ringed = found.works.length > results.length ? `the best ${formatNumber(results.length)}` : 'all';
  return html`
    ${asked}
    ${results.slice(0, SHOWN).map((work, position) => result(context, work, position))}
    ${
      found.works.length > SHOWN
        ? note(`${counted(found.works.length, 'work')} found; ${ringed} are ringed on the stage.`)
        : nothing
    }`;
}

function note(text: string) {
  return html`<div class="results-note" role="option" aria-disabled="true" aria-selected="false">${text}</div>`;
}

function result({ index, state, derived, update }: PanelContext, work: number, position: number) {
  const { nodes } = index.document;
  const { words } = derived.found;
  const place = [index.shortLabel(work), nodes.venue[work]].filter(Boolean).join(' · ');
  return html`
    <div
      id="result-${position}"
      role="option"
      aria-selected=${position === state.activeResult}
      @pointerdown=${(event: Event) => {
        event.preventDefault();
        update((before) => select(before, work));
      }}
    >
      <bdi class="result-title">${marked(shortened(nodes.label[work] ?? '', 110), words)}</bdi>
      <span class="secondary"><bdi>${marked(shortened(place, 120), words)}</bdi></span>
    </div>`;
}

function marked(text: string, words: readonly string[]) {
  return markedParts(text, words).map((part) => (part.marked ? html`<mark>${part.text}</mark>` : part.text));
}

function onKey(event: KeyboardEvent, { derived, update }: PanelContext, count: number): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined && count > 0) {
    event.preventDefault();
    update((before) => {
      const activeResult = (before.activeResult + (before.searchOpen ? step : 0) + count) % count;
      return { ...before, searchOpen: true, activeResult };
    });
  }
  if (event.key === 'Enter')
    update((before) => {
      const work = derived.results[before.activeResult];
      return work === undefined ? before : select(before, work);
    });
}

/** A part of a text, and whether it is what was looked for. */
export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** A text in parts, the words marked that begin with one of the folded words. */
export function markedParts(text: string, words: readonly string[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  for (const part of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
    if (part === '') continue;
    const marked = words.length > 0 && isFound(foldText(part), words);
    const last = parts.at(-1);
    if (last?.marked === marked && !marked) parts[parts.length - 1] = { text: last.text + part, marked };
    else parts.push({ text: part, marked });
  }
  return parts;
}

function isFound(folded: string, words: readonly string[]): boolean {
  return folded !== '' && words.some((word) => folded.startsWith(word));
}
