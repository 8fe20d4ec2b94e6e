import { memoizeLast } from '../document/memoize.js';
import { boundsOf, fitBounds, type StageSize } from '../views/camera.js';
import { panIntoView } from '../views/pan-into-view.js';
import { type CameraState, type Insets, withCovered } from '../views/views.js';
import type { Scene } from './scene.js';

/** Pixels around works that fill the stage, for their names. */
const NAMES: Insets = { top: 40, right: 110, bottom: 70, left: 40 };
const NONE: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Cameras that follow from what is shown and from what covers the stage. */
export interface Framing {
  /** Everything is in view. */
  readonly fitted: () => CameraState;
  /** A camera moved so that nothing covers a work, nor if there is space those looked at with it. */
  readonly panned: (work: number, from: CameraState) => CameraState;
  /** The works fill what nothing covers, with space for their names. */
  readonly filled: (works: Iterable<number>) => CameraState;
  /** Where the camera is unless the reader moved it. */
  readonly home: () => CameraState;
}

/** What is framed. */
export interface Framed {
  readonly scene: Scene;
  readonly stage: StageSize;
  /** Whether the reader has left the camera where it was. */
  readonly isFree: boolean;
}

/** Frames what is shown at the moment; O(V) for another layout, else O(works looked at). */
export function createFraming(current: () => Framed, covered: () => Insets): Framing {
  const boundsOfLayout = memoizeLast(boundsOf);
  const fitted = (): CameraState => {
    const { scene, stage } = current();
    const insets = withCovered(scene.view.insets, covered(), stage.width);
    return fitBounds(boundsOfLayout(scene.layout), stage, { ...scene.view, insets });
  };
  /** With the selected work come those beside it: the camera goes back for them while all was in view. */
  const panned = (work: number, from: CameraState): CameraState => {
    const { scene, stage, isFree } = current();
    const placeOf = (of: number) => ({ x: Number(scene.layout.x[of]), y: Number(scene.layout.y[of]) });
    const looked = work === scene.selected && scene.emphasis?.fades === true ? scene.emphasis.works : [];
    return panIntoView(from, placeOf(work), {
      companions: Array.from(looked, placeOf),
      stage,
      insets: withCovered(NONE, covered(), stage.width),
      leastScale: isFree ? Math.min(from.scale, fitted().scale) : from.scale,
    });
  };
  const filled = (works: Iterable<number>): CameraState => {
    const { scene, stage } = current();
    const all = [...works];
    const bounds = boundsOf({
      x: all.map((work) => Number(scene.layout.x[work])),
      y: all.map((work) => Number(scene.layout.y[work])),
    });
    return fitBounds(bounds, stage, {
      insets: withCovered(NAMES, covered(), stage.width),
      anchor: 'middle',
      narrowAnchor: 'left',
      smallestScale: 0,
    });
  };
  const home = () => {
    const { selected } = current().scene;
    return selected === null ? fitted() : panned(selected, fitted());
  };
  return { fitted, panned, filled, home };
}
