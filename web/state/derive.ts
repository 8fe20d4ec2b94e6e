import { type Annotations, NO_ANNOTATIONS } from '../annotations/annotations.js';
import type { DocumentIndex } from '../document/document-index.js';
import { memoizeLast } from '../document/memoize.js';
import type { ColorScale } from '../encoding/color-scale.js';
import { coloringsOf } from '../encoding/colorings.js';
import { PALETTES, type Palette } from '../encoding/palette.js';
import { passingWorks } from '../filters/passing-works.js';
import { type Found, NOTHING_FOUND, type WorkSearch } from '../search/work-search.js';
import type { ViewerState } from './state.js';

/** What follows from state and document, worked out once for all that shows it. */
export interface Derived {
  readonly palette: Palette;
  readonly scale: ColorScale;
  /** For each work whether it passes the filters. */
  readonly passing: readonly boolean[];
  /** Works that the search found, the best first, as many as are ringed. */
  readonly results: readonly number[];
  /** The same, with all others and by which words. */
  readonly found: Found;
}

/** A document as a state shows it. */
export interface ShownDocument {
  readonly index: DocumentIndex;
  readonly state: ViewerState;
  readonly derived: Derived;
}

/** Works out what follows from a state; what did not change is kept, object for object. */
export function createDerivation(index: DocumentIndex, search: WorkSearch): (state: ViewerState) => Derived {
  const palette = memoizeLast((theme: ViewerState['theme']) => PALETTES[theme]);
  const scale = memoizeLast((colorBy: ViewerState['colorBy'], theme: ViewerState['theme']) => {
    const coloring = coloringsOf(index).find(({ id }) => id === colorBy);
    if (coloring === undefined) throw new RangeError(`no coloring ${colorBy}`);
    return coloring.scale(index, PALETTES[theme]);
  });
  // A note changes with every key that is pressed, and nothing is filtered by it.
  const filtering = memoizeLast(
    (
      list: Annotations['list'],
      tags: Annotations['tags'],
      excluded: Annotations['excluded'],
    ): Annotations => ({
      ...NO_ANNOTATIONS,
      list,
      tags,
      excluded,
    }),
  );
  const passing = memoizeLast((filters: ViewerState['filters'], annotations: Annotations) =>
    passingWorks(index, filters, annotations),
  );
  const found = memoizeLast((query: string) => (query.trim() === '' ? NOTHING_FOUND : search.find(query)));
  return ({ theme, colorBy, filters, annotations, query }) => ({
    palette: palette(theme),
    scale: scale(colorBy, theme),
    passing: passing(filters, filtering(annotations.list, annotations.tags, annotations.excluded)),
    found: found(query),
    results: found(query).best,
  });
}
