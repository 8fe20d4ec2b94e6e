import { hasTies } from '../../src/model/edge-words.js';
import type { DocumentIndex } from '../document/document-index.js';
import type { AskRelated, RelatedState, RelateOptions } from '../document/related/ask-related.js';
import type { ViewerState } from './state.js';
import type { Store } from './store.js';

/** Whether related works say something of a work: not of a survey, which cites everything, nor where ties are. */
export function hasRelated({ document }: DocumentIndex, work: number): boolean {
  return document.edges.source.length > 0 && !hasTies(document) && document.nodes.isSeed[work] !== true;
}

/** What is asked, and until when. */
export interface FollowRelatedOptions {
  readonly relate: (options: RelateOptions) => AskRelated;
  readonly signal: AbortSignal;
}

/** Asks for what is related to the selected work, whichever it is; an answer for one left behind is dropped. */
export function followRelated(
  store: Store<ViewerState>,
  index: DocumentIndex,
  { relate, signal }: FollowRelatedOptions,
): void {
  const settle = (related: RelatedState) =>
    store.update((state) => (state.related?.of === related.of ? { ...state, related } : state));
  const ask = relate({
    answered: ({ work, related }) => settle({ of: work, status: 'counted', works: related }),
    failed: () => {
      const { related } = store.current();
      if (related?.status === 'counting') settle({ of: related.of, status: 'failed' });
    },
    signal,
  });
  const follow = (selected: number | null) => {
    if (selected === null || !hasRelated(index, selected) || signal.aborted) return;
    if (store.current().related?.of === selected) return;
    store.update((state) => ({ ...state, related: { of: selected, status: 'counting' } }));
    ask(selected);
  };
  store.subscribe(({ selected }, before) => {
    if (selected !== before.selected) follow(selected);
  });
  follow(store.current().selected);
}
