import { html, render, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Panel, PanelContext, Place } from '../panels/panel.js';
import { PANELS } from '../panels/registry.js';
import { detailsContent } from '../state/start-card.js';
import type { ViewerState } from '../state/state.js';

const PLACES: readonly Place[] = ['bar', 'rail', 'stage-notes', 'stage-foot', 'details', 'drawer', 'dialogs'];

/** What lies behind a dialog. */
const BEHIND = ['skip-link', 'bar', 'rail', 'stage-area', 'drawer', 'details'] as const;

/** The element of that id. */
export function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
}

/** Has the page lay out its places as the state has them, before any panel is drawn in them. */
export function arrangePage(state: ViewerState): void {
  const root = document.documentElement;
  root.dataset.theme = state.theme;
  root.dataset.rail = state.railOpen ? 'open' : 'closed';
  root.dataset.details = detailsContent(state) === 'none' ? 'closed' : 'open';
  root.dataset.drawer = state.table.open ? 'open' : 'closed';
  // Neither keys nor the pointer nor a screen reader leaves a dialog.
  for (const id of BEHIND) elementOf(id).inert = state.dialog !== null;
}

/** Draws all panels. */
export function renderPanels(context: PanelContext): void {
  arrangePage(context.state);
  for (const place of PLACES) {
    const panels = PANELS.filter((panel) => panel.place === place);
    render(
      panels.map((panel) => guard(followed(panel, context), () => panel.render(context))),
      elementOf(place),
    );
  }
}

/** A change of document draws all panels again. */
function followed({ follows }: Panel, context: PanelContext): unknown[] {
  const { index, state, derived, frame, opening } = context;
  const values: Readonly<Record<string, unknown>> = {
    ...derived,
    ...state,
    frame,
    opening: opening.current(),
  };
  return [index, ...follows.map((name) => values[name])];
}

/** Why there is no graph, and what can be done about it. */
export interface NoGraph {
  readonly message: string;
  readonly hint: string | undefined;
  /** Ways to another graph. */
  readonly ways?: TemplateResult;
}

/** Says in place of the graph why there is none; whatever else stood there is gone. */
export function renderFailure({ message, hint, ways }: NoGraph): void {
  document.documentElement.dataset.rail = 'closed';
  render(
    html`<div class="failure">
      <div role="alert">
        <h1>No graph to show</h1>
        <p>${message}</p>
        ${hint === undefined ? '' : html`<p class="secondary">${hint}</p>`}
      </div>
      ${ways ?? ''}
    </div>`,
    failurePlace(),
  );
}

/** An element of its own: the drawing of the next graph clears the stage, and lit must not find half of its own. */
function failurePlace(): HTMLElement {
  const stage = elementOf('stage');
  const [there] = stage.children;
  if (there instanceof HTMLElement && there.className === 'failure-place') return there;
  const place = document.createElement('div');
  place.className = 'failure-place';
  stage.replaceChildren(place);
  return place;
}
