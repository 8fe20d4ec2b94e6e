import type Sigma from 'sigma';

const DEFAULTS = {
  /** Milliseconds that a finger rests on a work to see what it is, and pixels that it may tremble. */
  press: 450,
  tremble: 10,
};

/** What the pointer does on the stage. */
export interface PointerListener {
  readonly hover: (work: number | null) => void;
  /** A finger rests on a work. */
  readonly press: (work: number) => void;
  readonly click: (work: number | null) => void;
  readonly doubleClick: (work: number) => void;
}

/**
 * Tells a listener what mouse and fingers do on works, by sigma's own events; nothing while works are on their way to
 * another layout. Gives whether it was a finger that pointed last, which finds works from farther away.
 */
export function listenToPointer(
  sigma: Sigma,
  isMoving: () => boolean,
  listener: PointerListener,
): { readonly isTouch: () => boolean; readonly close: () => void } {
  let touch = matchMedia('(pointer: coarse)').matches;
  let clicked: number | null = null;
  let pressTimer = 0;
  let pressed = false;
  let start = { x: 0, y: 0 };
  const click = (work: number | null) => {
    if (pressed || isMoving()) return;
    clicked = work;
    listener.click(work);
  };
  // The first of the two clicks may have moved the work away from under the pointer.
  const double = ({ preventSigmaDefault }: { preventSigmaDefault: () => void }) => {
    if (clicked === null || isMoving()) return;
    preventSigmaDefault();
    listener.doubleClick(clicked);
  };
  const pointBy = (event: Event) => {
    if (isByTouch(event) === touch) return;
    touch = !touch;
    // How near a work has to be to be found has changed.
    sigma.scheduleRender();
  };
  sigma.on('enterNode', ({ node }) => {
    if (!touch && !isMoving() && !sigma.getMouseCaptor().isMouseDown) listener.hover(Number(node));
  });
  sigma.on('leaveNode', () => {
    if (!touch) listener.hover(null);
  });
  for (const event of ['wheelNode', 'wheelStage'] as const) sigma.on(event, () => listener.hover(null));
  sigma.on('clickNode', ({ node }) => click(Number(node)));
  sigma.on('clickStage', () => click(null));
  sigma.on('doubleClickNode', double);
  sigma.on('doubleClickStage', double);

  const down = (work: number | null, { event }: { event: { x: number; y: number; original: Event } }) => {
    pointBy(event.original);
    clearTimeout(pressTimer);
    pressed = false;
    if (!touch) return;
    start = event;
    listener.hover(null);
    if (work === null || isMoving()) return;
    pressTimer = window.setTimeout(() => {
      pressed = true;
      listener.press(work);
    }, DEFAULTS.press);
  };
  sigma.on('downNode', (payload) => down(Number(payload.node), payload));
  sigma.on('downStage', (payload) => down(null, payload));
  sigma.on('moveBody', ({ event }) => {
    pointBy(event.original);
    if (Math.hypot(event.x - start.x, event.y - start.y) >= DEFAULTS.tremble) clearTimeout(pressTimer);
  });
  for (const event of ['upNode', 'upStage'] as const) sigma.on(event, () => clearTimeout(pressTimer));
  return { isTouch: () => touch, close: () => clearTimeout(pressTimer) };
}

function isByTouch(event: Event): boolean {
  return typeof TouchEvent === 'function' && event instanceof TouchEvent;
}
