/** Two rows of a matrix of correlations, and how much they agree. */
export interface LeastAgreeing {
  readonly row: number;
  readonly column: number;
  readonly rho: number;
}

type Matrix = readonly (readonly (number | null)[])[];

/** The two that agree least, the first of equals; undefined where no two can be compared. */
export function leastAgreeing(rho: Matrix): LeastAgreeing | undefined {
  return rho
    .flatMap((cells, row) =>
      cells
        .slice(0, row)
        .flatMap((value, column) => (value === null ? [] : [{ row: column, column: row, rho: value }])),
    )
    .reduce<LeastAgreeing | undefined>(
      (least, pair) => (least === undefined || pair.rho < least.rho ? pair : least),
      undefined,
    );
}

/** Of three or more, the one that agrees least with the others on average, and that average. */
export function standingApart(rho: Matrix): { readonly row: number; readonly mean: number } | undefined {
  if (rho.length < 3) return undefined;
  const means = rho.map((cells, row) => ({
    row,
    mean: meanOf(cells.filter((value, column) => value !== null && column !== row)),
  }));
  return means.reduce((least, entry) => (entry.mean < least.mean ? entry : least));
}

/** Of no values, the highest that there is: who compares with nobody does not stand apart. */
function meanOf(values: Matrix[number]): number {
  if (values.length === 0) return 1;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length;
}
