import type { GraphDocument } from '../model/graph-document.js';

/** The first term of a community's name where no other begins with it, else the whole name. */
export function shortCommunityName({ communities }: GraphDocument, community: number): string {
  const name = communities.find(({ id }) => id === community)?.name ?? `Community ${community}`;
  const first = firstTerm(name);
  return communities.filter((other) => firstTerm(other.name) === first).length === 1 ? first : name;
}

function firstTerm(name: string): string {
  return name.split(' · ')[0] ?? name;
}
