import type { Coordinates } from '../engines/contract.js';

/** A community of a layout. */
export interface PlacedGroup {
  readonly id: number;
  readonly members: readonly number[];
  /** Mean of its members' coordinates. */
  readonly x: number;
  readonly y: number;
}

const FEWEST = 8;

/** The communities of at least eight works; smaller ones have no shape. */
export function placedGroups(community: Int32Array, coordinates: Coordinates): PlacedGroup[] {
  const members = new Map<number, number[]>();
  for (const [work, id] of community.entries()) members.set(id, [...(members.get(id) ?? []), work]);
  return [...members]
    .filter(([, works]) => works.length >= FEWEST)
    .map(([id, works]) => {
      const mean = (axis: 0 | 1) =>
        works.reduce((sum, work) => sum + (coordinates[2 * work + axis] ?? 0), 0) / works.length;
      return { id, members: works, x: mean(0), y: mean(1) };
    });
}
