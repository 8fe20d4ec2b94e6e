/** Calls once the browser has put what is drawn now on the screen; not after the signal. */
export function afterPaint(call: () => void, signal: AbortSignal): void {
  requestAnimationFrame(() => {
    setTimeout(() => {
      if (!signal.aborted) call();
    });
  });
}
