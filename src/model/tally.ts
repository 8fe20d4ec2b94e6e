/** How often each of the names occurs; names that do not occur count 0. */
export function tally<Name extends string>(
  names: readonly Name[],
  values: readonly Name[],
): Record<Name, number> {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (const value of values) counts[value] += 1;
  return counts;
}
