const LONGEST = 60;

/** A value of a file in quotes, cut where it is long, control characters escaped. */
export function quoted(value: string): string {
  const text = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  return JSON.stringify(text.toWellFormed());
}
