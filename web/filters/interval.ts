/** A range as an address carries it: `5..20`, `5..`, `..20`. */
export function writeInterval([from, to]: readonly [number, number]): string {
  return `${Number.isFinite(from) ? from : ''}..${Number.isFinite(to) ? to : ''}`;
}

/** Reads such a range; one number stands for itself. Undefined when it is none, or keeps everything. */
export function readInterval(text: string | null): readonly [number, number] | undefined {
  const [first = '', last, ...others] = (text ?? '').split('..');
  if (others.length > 0) return undefined;
  const from = first === '' && last !== undefined ? Number.NEGATIVE_INFINITY : numberIn(first);
  const to = last === undefined ? from : last === '' ? Number.POSITIVE_INFINITY : numberIn(last);
  if (from === undefined || to === undefined || from > to) return undefined;
  return Number.isFinite(from) || Number.isFinite(to) ? [from, to] : undefined;
}

function numberIn(text: string): number | undefined {
  const value = /^[-+\d.e]{1,30}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}
