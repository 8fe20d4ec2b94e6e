import { detailsContent } from '../state/start-card.js';
import type { ViewerState } from '../state/state.js';
import { elementOf } from './page.js';

/** Keeps the focus where the reader works while panels come and go. */
export interface FocusKeeper {
  /** Called before panels are drawn: a dialog takes the focus from what opened it. */
  readonly note: () => void;
  /** Called once they are. */
  readonly follow: (state: ViewerState, before: ViewerState) => void;
}

/** Into what opens; back to where the reader was, else to the graph, when it closes. */
export function createFocusKeeper(): FocusKeeper {
  let noted: Element | null = null;
  let opener: Element | null = null;
  return {
    note: () => {
      noted = document.activeElement;
    },
    follow: (state, before) => {
      if (state.selected !== before.selected || state.author !== before.author) moveFocus(state);
      if (state.startOpen !== before.startOpen) focusStart(state);
      if (state.table.open !== before.table.open) focusTable(state.table.open);
      if (state.dialog === before.dialog) return;
      if (state.dialog === null) giveBack(opener);
      else {
        if (before.dialog === null) opener = noted;
        requestAnimationFrame(() => document.querySelector<HTMLElement>('.dialog')?.focus());
      }
    },
  };
}

/** To what opened a dialog, unless closing it led elsewhere. */
function giveBack(opener: Element | null): void {
  if (document.activeElement !== document.body) return;
  if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  if (document.activeElement === document.body) elementOf('stage').focus({ preventScroll: true });
}

/** Into the card when it was asked for, out of it when it closes. */
function focusStart(state: ViewerState): void {
  if (detailsContent(state) === 'start') elementOf('start-title').focus({ preventScroll: true });
  else if (document.activeElement === document.body) elementOf('stage').focus({ preventScroll: true });
}

/** Into the table when it opens, out of it when it closes. */
function focusTable(open: boolean): void {
  if (open) document.querySelector('work-table')?.focusCell();
  else if (document.activeElement === document.body) elementOf('stage').focus({ preventScroll: true });
}

/** Keeps the focus where the reader works: on the title of the work when a list led to it. */
function moveFocus({ selected, author }: ViewerState): void {
  const active = document.activeElement;
  const inDetails = elementOf('details').contains(active) || active === document.body;
  if (selected === null && author === null) {
    if (inDetails) elementOf('stage').focus({ preventScroll: true });
    return;
  }
  if (inDetails || active?.id === 'search')
    elementOf(author === null ? 'work-title' : 'author-title').focus({ preventScroll: true });
  elementOf('details').querySelector('.details-body')?.scrollTo(0, 0);
}
