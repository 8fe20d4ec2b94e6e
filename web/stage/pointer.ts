import type { PointerStage } from './pointer-stage.js';

const DEFAULTS = {
  /** Milliseconds that a finger rests on a work to see what it is, and pixels that it may tremble. */
  press: 450,
  tremble: 10,
  /** Pixels around a work's centre in which it is hit, however small: by a mouse, by a finger. */
  mouse: 5,
  finger: 18,
};

/** What the pointer does on the stage. */
export interface PointerListener {
  readonly hover: (work: number | null) => void;
  /** A finger rests on a work. */
  readonly press: (work: number) => void;
  readonly click: (work: number | null) => void;
  readonly doubleClick: (work: number) => void;
}

interface PointerTarget {
  readonly pick: (at: { readonly x: number; readonly y: number }, pixels: number) => number | null;
  readonly listener: PointerListener;
  /** The reader begins to move the sight. */
  readonly moves: () => void;
}

/** Feeds what mouse and fingers do on the stage to a listener; sigma's captors move the camera. */
export function listenToPointer(
  { mouse, touch }: PointerStage,
  { pick, listener, moves }: PointerTarget,
): void {
  let under: number | null = null;
  let clicked: number | null = null;
  let pressTimer = 0;
  let pressed = false;
  const point = (work: number | null) => {
    if (work === under) return;
    under = work;
    listener.hover(work);
  };
  const double = (event: { preventSigmaDefault: () => void }) => {
    if (clicked === null) return;
    event.preventSigmaDefault();
    listener.doubleClick(clicked);
  };
  mouse.on('mousemove', (event) => {
    if (mouse.isMouseDown) moves();
    else point(pick(event, DEFAULTS.mouse));
  });
  mouse.on('mouseleave', () => point(null));
  mouse.on('wheel', () => {
    moves();
    point(null);
  });
  mouse.on('click', (event) => {
    clicked = pick(event, DEFAULTS.mouse);
    listener.click(clicked);
  });
  // The first of the two clicks may have moved the work away from under the pointer.
  mouse.on('doubleClick', double);

  touch.on('touchdown', ({ touches: [first, second] }) => {
    clearTimeout(pressTimer);
    pressed = false;
    point(null);
    const work = first === undefined || second !== undefined ? null : pick(first, DEFAULTS.finger);
    if (work === null) return;
    pressTimer = window.setTimeout(() => {
      pressed = true;
      under = work;
      listener.press(work);
    }, DEFAULTS.press);
  });
  let start = { x: 0, y: 0 };
  touch.on('touchdown', ({ touches: [first] }) => {
    if (first !== undefined) start = first;
  });
  touch.on('touchmove', ({ touches: [first] }) => {
    if (first !== undefined && Math.hypot(first.x - start.x, first.y - start.y) < DEFAULTS.tremble) return;
    clearTimeout(pressTimer);
    moves();
  });
  touch.on('touchup', () => clearTimeout(pressTimer));
  touch.on('tap', ({ touches, previousTouches }) => {
    const at = touches[0] ?? previousTouches[0];
    if (pressed || at === undefined) return;
    clicked = pick(at, DEFAULTS.finger);
    listener.click(clicked);
  });
  touch.on('doubletap', double);
}
