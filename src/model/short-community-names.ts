import type { Community } from './graph-document.js';

/** By community, the first term of its name where no other begins with it, else the whole name. */
export function shortCommunityNames(communities: readonly Community[]): Map<number, string> {
  const beginnings = new Map<string, number>();
  for (const { name } of communities)
    beginnings.set(firstTerm(name), (beginnings.get(firstTerm(name)) ?? 0) + 1);
  return new Map(
    communities.map(({ id, name }) => {
      const first = firstTerm(name);
      return [id, beginnings.get(first) === 1 ? first : name];
    }),
  );
}

function firstTerm(name: string): string {
  return name.split(' · ')[0] ?? name;
}
