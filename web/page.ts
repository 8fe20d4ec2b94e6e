import { html, render } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Panel, PanelContext, Place } from './panels/panel.js';
import { PANELS } from './panels/registry.js';

const PLACES: readonly Place[] = ['bar', 'rail', 'stage-notes', 'stage-foot', 'details', 'sheet', 'dialogs'];

/** The element of that id. */
export function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
}

/** Draws all panels. */
export function renderPanels(context: PanelContext): void {
  const { state } = context;
  const root = document.documentElement;
  root.dataset.theme = state.theme;
  root.dataset.rail = state.railOpen ? 'open' : 'closed';
  root.dataset.details = state.selected === null && state.author === null ? 'closed' : 'open';
  root.dataset.sheet = state.table.open ? 'open' : 'closed';
  for (const place of PLACES) {
    const panels = PANELS.filter((panel) => panel.place === place);
    render(
      panels.map((panel) => guard(followed(panel, context), () => panel.render(context))),
      elementOf(place),
    );
  }
}

/** A change of document draws all panels again. */
function followed({ follows }: Panel, { index, state, derived, frame }: PanelContext): unknown[] {
  const values: Readonly<Record<string, unknown>> = { ...derived, ...state, frame };
  return [index, ...follows.map((name) => values[name])];
}

/** Says in place of the graph why there is none; whatever stood there is gone. */
export function renderFailure(message: string, hint: string | undefined): void {
  document.documentElement.dataset.rail = 'closed';
  // An element of its own: the drawing of the next graph clears the stage, and lit must not find half of its own.
  const place = document.createElement('div');
  elementOf('stage').replaceChildren(place);
  render(
    html`<div class="failure" role="alert">
      <h1>No graph to show</h1>
      <p>${message}</p>
      ${hint === undefined ? '' : html`<p class="secondary">${hint}</p>`}
    </div>`,
    place,
  );
}
