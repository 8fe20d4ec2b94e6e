/**
 * Calls a step with a share that eases out from 0 to 1; gives a function that stops it where it is.
 * Without a duration the one step is taken at once.
 */
export function animate(duration: number, step: (share: number) => void): () => void {
  if (duration === 0) {
    step(1);
    return () => undefined;
  }
  const start = performance.now();
  let request = requestAnimationFrame(function frame(now) {
    const time = Math.min(1, (now - start) / duration);
    step(time === 1 ? 1 : 1 - (1 - Math.max(0, time)) ** 3);
    if (time < 1) request = requestAnimationFrame(frame);
  });
  return () => cancelAnimationFrame(request);
}
