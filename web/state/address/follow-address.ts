import type { DocumentIndex } from '../../document/document-index.js';
import type { ViewerState } from '../state.js';
import type { Store } from '../store.js';
import { fragmentOf, withFragment } from './address.js';

/** Milliseconds until small changes are written: browsers allow few a minute. */
const QUIET = 300;

/**
 * Keeps the address of the page and the state alike. A change of view or selection is a step that the browser's
 * Back undoes; all else only changes the address of the step. Steps of the browser are followed.
 */
export function followAddress(index: DocumentIndex, store: Store<ViewerState>, signal: AbortSignal): void {
  let timer = 0;
  let following = false;
  const write = (state: ViewerState, how: 'push' | 'replace') => {
    clearTimeout(timer);
    timer = 0;
    const fragment = fragmentOf(index, state);
    if (fragment === location.hash) return;
    const address = fragment === '' ? `${location.pathname}${location.search}` : fragment;
    // Which graph is shown stands in the state of the step.
    if (how === 'push') history.pushState(history.state, '', address);
    else history.replaceState(history.state, '', address);
  };
  store.subscribe((state, before) => {
    if (following || signal.aborted) return;
    if (state.view !== before.view || state.selected !== before.selected) {
      if (timer !== 0) write(before, 'replace');
      write(state, 'push');
    } else {
      clearTimeout(timer);
      timer = window.setTimeout(() => write(store.current(), 'replace'), QUIET);
    }
  });
  const follow = () => {
    clearTimeout(timer);
    timer = 0;
    following = true;
    store.update((state) => withFragment(index, state, location.hash));
    following = false;
  };
  window.addEventListener('hashchange', follow, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
