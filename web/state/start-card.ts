import type { ViewerState } from './state.js';
import { deselect } from './state.js';
import type { Store } from './store.js';
import type { ThemeSources } from './theme.js';

/** Where it is kept that the card was closed. */
export const START_KEY = 'citeloom-start';

/** What the place of the details shows. */
export function detailsContent({
  selected,
  author,
  startOpen,
}: Pick<ViewerState, 'selected' | 'author' | 'startOpen'>): 'author' | 'work' | 'start' | 'none' {
  if (author !== null) return 'author';
  if (selected !== null) return 'work';
  return startOpen ? 'start' : 'none';
}

/** Shows the card in the place of whatever the details show, or closes it. */
export function toggleStart(state: ViewerState): ViewerState {
  return detailsContent(state) === 'start'
    ? { ...state, startOpen: false }
    : { ...deselect(state), startOpen: true };
}

/** Whether the card is open at first: unless the reader closed it before. */
export function opensWithStart(storage: ThemeSources['storage']): boolean {
  try {
    return storage().getItem(START_KEY) !== 'closed';
  } catch {
    return true;
  }
}

/** Remembers whether the reader wants the card. */
export function rememberStart(store: Store<ViewerState>, storage: ThemeSources['storage']): void {
  store.subscribe(({ startOpen }, before) => {
    if (startOpen === before.startOpen) return;
    try {
      storage().setItem(START_KEY, startOpen ? 'open' : 'closed');
    } catch {
      // The choice holds until the page is left.
    }
  });
}
