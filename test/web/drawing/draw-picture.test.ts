import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { drawPicture } from '../../../web/drawing/draw-frame.js';
import type { Surface } from '../../../web/drawing/scene.js';
import { createScenery } from '../../../web/drawing/scene-of.js';
import { coloringsOf } from '../../../web/encoding/colorings.js';
import { PALETTES } from '../../../web/encoding/palette.js';
import { passingWorks } from '../../../web/filters/passing-works.js';
import { NOTHING_FOUND } from '../../../web/search/work-search.js';
import { initialState, select, type ViewerState } from '../../../web/state/state.js';
import { sampleDocument } from '../sample-document.js';

const index = indexDocument(sampleDocument({ works: 60, venues: 20, citations: 150 }));

/** A surface that keeps what is drawn on it: discs by radius, wedges, and texts. */
function recording() {
  const discs: number[] = [];
  const texts: string[] = [];
  let polygons = 0;
  const ignore = () => undefined;
  const surface: Surface = {
    ...{ fillStyle: '', strokeStyle: '', lineWidth: 1, lineJoin: 'round', font: '' },
    ...{ textAlign: 'left', textBaseline: 'middle' },
    ...{ beginPath: ignore, moveTo: ignore, fill: ignore, stroke: ignore, fillRect: ignore },
    ...{ lineTo: ignore, roundRect: ignore, strokeText: ignore, setLineDash: ignore },
    closePath: () => {
      polygons += 1;
    },
    arc: (_x, _y, radius) => {
      discs.push(radius);
    },
    fillText: (text) => {
      texts.push(text);
    },
    measureText: (text) => ({ width: 6 * text.length }) as TextMetrics,
  };
  return { surface, discs, texts, polygons: () => polygons };
}

function draw(change: (state: ViewerState) => ViewerState) {
  const state = change(initialState(index, 'light', true));
  const palette = PALETTES.light;
  const scale = coloringsOf(index)
    .find(({ id }) => id === state.colorBy)
    ?.scale(index, palette);
  if (scale === undefined) throw new Error('no scale');
  const passing = passingWorks(index, state.filters, state.annotations);
  const scene = createScenery(index)(state, { palette, scale, passing, results: [], found: NOTHING_FOUND });
  const record = recording();
  drawPicture({
    context: record.surface,
    scene,
    positions: scene.layout,
    projection: {
      x: (x) => 1000 + 10 * x,
      y: (y) => 1000 - 10 * y,
      ...{ scale: 10, width: 2000, height: 2000 },
    },
    smallest: 0,
  });
  return record;
}

describe('a picture', () => {
  it('holds all works, all citations of the view and names', () => {
    const { discs, polygons, texts } = draw((state) => state);
    expect(discs.length).toBeGreaterThanOrEqual(index.size);
    // One more is the diamond of the survey.
    expect(polygons()).toBe(150 + 1);
    expect(texts).toContain('The survey');
  });

  it('holds no citations on a view that draws none', () => {
    expect(draw((state) => ({ ...state, view: 'years' })).polygons()).toBe(1);
  });

  it('holds the citations of the selected work once more, on top', () => {
    const work = index.document.nodes.id.findIndex((_, at) => at > 0 && index.citedBy(at).length > 3);
    const own = index.cites(work).length + index.citedBy(work).length;
    expect(draw((state) => select(state, work)).polygons()).toBe(150 + own + 1);
  });
});
