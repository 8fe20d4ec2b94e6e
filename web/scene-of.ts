import { appearanceOf } from './appearance.js';
import type { DocumentIndex } from './document-index.js';
import { orientedLayout } from './orientation.js';
import type { Derived } from './panels/panel.js';
import type { Scene } from './stage/scene.js';
import type { ViewerState } from './state.js';
import { layoutOf, viewOf } from './views.js';
import { shortened } from './wording.js';

/** The scene that shows a state. O(V + E). */
export function sceneOf(index: DocumentIndex, state: ViewerState, derived: Derived): Scene {
  const view = viewOf(state.view);
  const { palette, scale, passing, results } = derived;
  const groupColors = new Map<string, string>();
  const groupedBy = view.id === 'citations' ? 'community' : 'venue';
  if (state.colorBy === groupedBy)
    for (const { keys, color } of scale.legend) for (const key of keys) groupColors.set(key, color);
  return {
    index,
    view,
    layout: orientedLayout(layoutOf(index.document, view.id), state.upright),
    appearance: appearanceOf(index, { state, palette, scale, passing }),
    palette,
    groupColors,
    labels:
      state.labelBy === 'author'
        ? index.shortLabel
        : (work) => shortened(index.document.nodes.label[work] ?? '', 36),
    matches: new Set(results),
    selected: state.selected,
    hovered: state.hovered,
  };
}
