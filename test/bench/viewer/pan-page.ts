import type { ClockedWindow } from './paint-clock.js';

/**
 * Runs in a page: drags the stage to and fro and gives the milliseconds of a frame, the median of so many,
 * or of those that fit into 15 seconds.
 */
export async function panPage(frames: number): Promise<number> {
  const longest = 15_000;
  const { paintClock } = globalThis as unknown as ClockedWindow;
  const mouse = document.querySelector('.sigma-mouse');
  if (mouse === null) throw new Error('no stage');
  const { left, top } = mouse.getBoundingClientRect();
  const send = (type: string, step: number) =>
    mouse.dispatchEvent(
      new MouseEvent(type, {
        ...{ clientX: left + 400 + 4 * step, clientY: top + 300 + 2 * step, button: 0 },
        ...{ bubbles: true, composed: true, cancelable: true },
      }),
    );
  const nextPaint = async () => {
    const before = paintClock.paints.length;
    while (paintClock.paints.length === before) await new Promise(requestAnimationFrame);
  };
  send('mousedown', 0);
  const times: number[] = [];
  const begun = performance.now();
  let last = begun;
  for (let frame = 1; frame <= frames && (frame < 4 || last - begun < longest); frame += 1) {
    send('mousemove', frame % 20 < 10 ? frame % 10 : 10 - (frame % 10));
    await nextPaint();
    const now = performance.now();
    // The first frame ends what was under way before.
    if (frame > 1) times.push(now - last);
    last = now;
  }
  send('mouseup', 0);
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
