import type { DocumentIndex } from './document-index.js';
import type { ViewerState } from './state.js';
import { reasonAgainst, VIEWS } from './views.js';

/** View and selection as the fragment of an address, so that a link leads back to them. */
export function fragmentOf(index: DocumentIndex, { view, selected }: ViewerState): string {
  const parameters = new URLSearchParams({ view });
  const id = selected === null ? undefined : index.document.nodes.id[selected];
  if (id !== undefined) parameters.set('work', id);
  return `#${parameters}`;
}

/** The state that a fragment asks for; what it does not name or nobody knows stays as it is. */
export function withFragment(index: DocumentIndex, state: ViewerState, fragment: string): ViewerState {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const view = VIEWS.find(
    (each) => each.id === parameters.get('view') && reasonAgainst(index.document, each) === undefined,
  );
  const work = index.document.nodes.id.indexOf(parameters.get('work') ?? '');
  return {
    ...state,
    ...(view === undefined ? {} : { view: view.id }),
    ...(work < 0 ? {} : { selected: work }),
  };
}
