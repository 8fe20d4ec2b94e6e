import type { Layout } from '../../src/model/layout.js';
import { pairOf } from '../comparison/pair.js';
import type { DocumentIndex } from '../document/document-index.js';
import { lazy, memoizeLast } from '../document/memoize.js';
import { type Appearance, appearanceOf } from '../encoding/appearance.js';
import type { ColorScale } from '../encoding/color-scale.js';
import { emphasisOf } from '../encoding/emphasis.js';
import { labelsOf } from '../encoding/labels.js';
import type { Derived } from '../state/derive.js';
import type { ViewerState } from '../state/state.js';
import { viewLayout } from '../views/view-layout.js';
import { type ViewId, viewOf } from '../views/views.js';
import { densityLevels } from './density.js';
import { countParts, type LayoutParts, layoutParts } from './layout-parts.js';
import type { Scene } from './scene.js';

/** Makes the scene that shows a state; parts that did not change are the same objects. */
export function createScenery(index: DocumentIndex): (state: ViewerState, derived: Derived) => Scene {
  const appearance = memoizeLast(
    (
      view: ViewId,
      sizeBy: ViewerState['sizeBy'],
      palette: Derived['palette'],
      scale: ColorScale,
      passing: Derived['passing'],
    ): Appearance => appearanceOf(index, { state: { view, sizeBy }, palette, scale, passing }),
  );
  const parts = memoizeLast(
    (view: ViewId, placed: Layout): LayoutParts =>
      layoutParts(index, placed, viewOf(view).groupedBy ?? 'venue'),
  );
  const counts = memoizeLast((placed: Layout, of: LayoutParts, passing: Derived['passing']) =>
    countParts(index, { layout: placed, parts: of }, passing),
  );
  const density = memoizeLast(
    (
      placed: Layout,
      aside: ReadonlySet<number>,
      of: Appearance,
      palette: Derived['palette'],
      groups: ColorScale | undefined,
    ) =>
      lazy(() =>
        densityLevels({
          index,
          layout: placed,
          aside,
          appearance: of,
          palette,
          groups,
        }),
      ),
  );
  const matches = memoizeLast((results: readonly number[]): ReadonlySet<number> => new Set(results));
  const groupColors = memoizeLast(groupColorsOf);
  const labels = memoizeLast((labelBy: ViewerState['labelBy']) => labelsOf(index, labelBy));
  const owed = memoizeLast((selected: number | null, against: number | null) =>
    [selected, against].filter((work) => work !== null),
  );
  return (state, { palette, scale, passing, results }) => {
    const { oriented, aside } = viewLayout(index, state);
    const placed = oriented(state.upright);
    const standing = parts(state.view, placed);
    // An author takes the place of the work that was looked at before.
    const { selected, against } = state.author === null ? state : NOTHING_SELECTED;
    const view = viewOf(state.view);
    const drawn = appearance(state.view, state.sizeBy, palette, scale, passing);
    const isChosen = state.selected !== null || state.author !== null;
    return {
      index,
      view,
      layout: placed,
      parts: standing,
      counts: counts(placed, standing, passing),
      aside,
      appearance: drawn,
      density:
        view.shows === 'density'
          ? density(
              placed,
              aside,
              drawn,
              palette,
              scale.ramp === undefined && scale.legend.length > 1 ? scale : undefined,
            )
          : NO_DENSITY,
      palette,
      emphasis: emphasisOf(index, state, {
        passing,
        between: pairOf(index, state),
        keptAround: state.filters.neighbourhood?.of,
      }),
      groupColors: groupColors(state.view, state.colorBy, scale),
      sizeFactor: state.sizeFactor,
      labels: labels(state.labelBy),
      // Once a work or an author is chosen, they alone are looked at.
      matches: matches(state.searchOpen || !isChosen ? results : NONE),
      selected,
      hovered: state.hovered,
      owed: owed(selected, against?.work ?? null),
      camera: state.camera,
    };
  };
}

function groupColorsOf(
  view: ViewId,
  colorBy: ViewerState['colorBy'],
  { legend }: ColorScale,
): ReadonlyMap<string, string> {
  const colors = new Map<string, string>();
  if (colorBy !== (viewOf(view).groupedBy ?? 'venue')) return colors;
  for (const { keys, color } of legend) for (const key of keys) colors.set(key, color);
  return colors;
}

const NONE: readonly number[] = [];
const NO_DENSITY = () => [];
const NOTHING_SELECTED = { selected: null, against: null };
