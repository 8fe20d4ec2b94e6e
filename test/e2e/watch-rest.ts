import type { Page } from 'playwright-core';

declare global {
  /** Whether nothing on the page is about to move: no frame, no short timer, no transition. */
  var isAtRest: () => boolean;
}

/** Milliseconds up to which a timer is part of what an action sets off. */
const SHORT = 1_000;

/** Makes the pages of a browser tell when they are at rest; before they are loaded. */
export async function watchRest(page: Page): Promise<void> {
  await page.addInitScript((short) => {
    const frames = new Set<number>();
    const timers = new Set<number>();
    const { requestAnimationFrame, cancelAnimationFrame, setTimeout, clearTimeout } = window;
    window.requestAnimationFrame = (callback) => {
      const request = requestAnimationFrame((time) => {
        frames.delete(request);
        callback(time);
      });
      frames.add(request);
      return request;
    };
    window.cancelAnimationFrame = (request) => {
      frames.delete(request);
      cancelAnimationFrame(request);
    };
    Object.assign(window, {
      setTimeout: (callback: (...given: unknown[]) => void, delay = 0, ...given: unknown[]) => {
        const timer = setTimeout(() => {
          timers.delete(timer);
          callback(...given);
        }, delay);
        if (delay <= short) timers.add(timer);
        return timer;
      },
      clearTimeout: (timer: number) => {
        timers.delete(timer);
        clearTimeout(timer);
      },
    });
    globalThis.isAtRest = () =>
      frames.size === 0 && timers.size === 0 && document.getAnimations().length === 0;
  }, SHORT);
}

/** Waits until nothing on the page moves any more. */
export async function comeToRest(page: Page): Promise<void> {
  await page.waitForFunction(() => globalThis.isAtRest(), undefined, { polling: 20 });
}
