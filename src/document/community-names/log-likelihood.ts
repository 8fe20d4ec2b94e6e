/** How many of a set hold something. */
export interface Share {
  readonly held: number;
  readonly of: number;
}

/**
 * How surprising it is that a set holds something more often than another: Dunning's G², 0 or more; 0 when it does
 * not.
 * @see Dunning (1993), Accurate methods for the statistics of surprise and coincidence
 */
export function logLikelihood(one: Share, other: Share): number {
  const all = one.of + other.of;
  const held = one.held + other.held;
  if (one.held * other.of <= other.held * one.of) return 0;
  const cell = (observed: number, row: number, column: number) =>
    observed === 0 ? 0 : observed * Math.log((observed * all) / (row * column));
  return (
    2 *
    (cell(one.held, held, one.of) +
      cell(one.of - one.held, all - held, one.of) +
      cell(other.held, held, other.of) +
      cell(other.of - other.held, all - held, other.of))
  );
}
