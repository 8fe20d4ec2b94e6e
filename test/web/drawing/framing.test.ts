import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { createFraming } from '../../../web/drawing/framing.js';
import { createScenery } from '../../../web/drawing/scene-of.js';
import { createWorkSearch } from '../../../web/search/work-search.js';
import { createDerivation } from '../../../web/state/derive.js';
import { initialState, select } from '../../../web/state/state.js';
import { sampleDocument } from '../sample-document.js';

const index = indexDocument(sampleDocument({ works: 40, venues: 8, citations: 120 }));
const derive = createDerivation(index, createWorkSearch(index));
const scenery = createScenery(index);
const state = initialState(index, 'light', true);
const sceneOf = (shown: typeof state) => scenery(shown, derive(shown));
const stage = { width: 1000, height: 700 };
const covered = { top: 0, right: 360, bottom: 0, left: 0 };

describe('the framing of a stage', () => {
  it('has everything in view while nothing is selected', () => {
    const { home, fitted } = createFraming(
      () => ({ scene: sceneOf(state), stage, isFree: true }),
      () => covered,
    );
    expect(home()).toEqual(fitted());
  });

  it('keeps a selected work clear of what covers the stage, wherever the reader was', () => {
    const scene = sceneOf(select(state, 3));
    const { panned } = createFraming(
      () => ({ scene, stage, isFree: false }),
      () => covered,
    );
    const [x, y] = [Number(scene.layout.x[3]), Number(scene.layout.y[3])];
    const camera = panned(3, { x: x - 400 / 12, y, scale: 12 });
    const pixel = stage.width / 2 + (x - camera.x) * camera.scale;
    expect(pixel).toBeLessThan(stage.width - covered.right);
    expect(camera.scale).toBe(12);
  });

  it('fills what nothing covers with the works of a neighbourhood', () => {
    const scene = sceneOf(select(state, 3));
    const { filled, fitted } = createFraming(
      () => ({ scene, stage, isFree: true }),
      () => covered,
    );
    const works = [3, ...index.cites(3), ...index.citedBy(3)].filter((work) => !index.seeds.includes(work));
    const camera = filled(works);
    expect(camera.scale).toBeGreaterThanOrEqual(fitted().scale);
    for (const work of works) {
      const x = stage.width / 2 + (Number(scene.layout.x[work]) - camera.x) * camera.scale;
      const y = stage.height / 2 - (Number(scene.layout.y[work]) - camera.y) * camera.scale;
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(stage.width - covered.right);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(stage.height);
    }
  });

  it('does not change where nothing has to move', () => {
    const scene = sceneOf(select(state, 3));
    const { home, panned } = createFraming(
      () => ({ scene, stage, isFree: true }),
      () => covered,
    );
    expect(panned(3, home())).toEqual(home());
  });
});
