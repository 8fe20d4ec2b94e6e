/**
 * How long `Retry-After` asks to stay away, in milliseconds from now: seconds (decimals too) or an HTTP date.
 *
 * Of several values the latest valid one counts; negative, past and junk values say nothing.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function readRetryAfter(values: readonly string[], wallClock: number): number | undefined {
  const waits = values
    .map((value) => secondsWait(value.trim()) ?? dateWait(value.trim(), wallClock))
    .filter((wait) => wait !== undefined && wait > 0);
  return waits.length === 0 ? undefined : waits.reduce((a, b) => Math.max(a ?? 0, b ?? 0));
}

function secondsWait(text: string): number | undefined {
  return /^\d{1,12}(?:\.\d{1,6})?$/.test(text) ? Number(text) * 1_000 : undefined;
}

/** Only texts that name a month are dates: `Date.parse` would take almost any digits for one. */
function dateWait(text: string, wallClock: number): number | undefined {
  if (!/[a-z]{3}/i.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isFinite(date) ? date - wallClock : undefined;
}
