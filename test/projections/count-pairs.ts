import type { Occurrences, Ties } from '../../src/projections/contract.js';

/** How often two items occur together, counted pair by pair as the definition says. */
export function countPairs(
  { itemOffsets, items }: Occurrences,
  share: (size: number) => number = () => 1,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (let group = 0; group + 1 < itemOffsets.length; group += 1) {
    const members = [...items.subarray(itemOffsets[group], itemOffsets[group + 1])];
    for (const [at, a] of members.entries()) {
      for (const b of members.slice(at + 1)) {
        const pair = `${a} ${b}`;
        counts.set(pair, (counts.get(pair) ?? 0) + share(members.length));
      }
    }
  }
  return counts;
}

/** Ties by their ends, `a b`. */
export function tieMap({ source, target, weight }: Ties): Map<string, number> {
  return new Map([...source].map((a, at) => [`${a} ${target[at]}`, weight[at] ?? Number.NaN]));
}
