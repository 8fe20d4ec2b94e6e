import { setTimeout as delay } from 'node:timers/promises';

/**
 * What most scripts do today: `/works/{doi}` for one DOI after the other, never faster than the limit allows.
 * @returns milliseconds from the first request to the last answer
 */
export async function oneAtATime(
  url: string,
  dois: readonly string[],
  requestsPerSecond: number,
): Promise<number> {
  const headers = { 'user-agent': 'one-at-a-time (mailto:you@example.org)' };
  const spacing = 1_000 / (requestsPerSecond * 0.95);
  const started = performance.now();
  for (const doi of dois) {
    const next = performance.now() + spacing;
    const response = await fetch(`${url}/works/${encodeURIComponent(doi)}`, { headers });
    await response.json();
    await delay(Math.max(0, next - performance.now()));
  }
  return performance.now() - started;
}
