import type { Annotations } from './annotations.js';

/** Whether a work is on the list. O(list). */
export function isListed({ list }: Annotations, id: string): boolean {
  return list.includes(id);
}

/** Puts a work at the end of the list, or takes it off. */
export function toggleListed(annotations: Annotations, id: string): Annotations {
  const list = isListed(annotations, id)
    ? annotations.list.filter((listed) => listed !== id)
    : [...annotations.list, id];
  return { ...annotations, list };
}

/** Moves a work up (-1) or down (1) the list; at its ends nothing changes. */
export function moveListed(annotations: Annotations, id: string, by: -1 | 1): Annotations {
  const from = annotations.list.indexOf(id);
  const other = annotations.list[from + by];
  if (from < 0 || other === undefined) return annotations;
  const list = [...annotations.list];
  list[from] = other;
  list[from + by] = id;
  return { ...annotations, list };
}
