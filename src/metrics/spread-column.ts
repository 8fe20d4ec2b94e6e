/** The values of the nodes that were measured at their positions among all; null for the others and where absent. */
export function spreadColumn(
  order: number,
  positions: Int32Array,
  values: Float64Array | undefined,
): (number | null)[] {
  const column = new Array<number | null>(order).fill(null);
  for (const [node, value] of (values ?? []).entries()) {
    if (!Number.isNaN(value)) column[positions[node]] = value;
  }
  return column;
}
