/** Lists of the works beside a work in the direction of travel. */
export type Neighbours = (work: number) => readonly Int32Array[];

/** Where a path is looked for. */
export interface PathField {
  /** How many works there are. */
  readonly size: number;
  readonly onward: Neighbours;
  /** The reverse of `onward`: b is onward of a when a is back from b. */
  readonly back: Neighbours;
  /** Whether a path may lead through a work; its ends are always open. */
  readonly open: (work: number) => boolean;
}

interface Side {
  readonly next: Neighbours;
  /** The work that each work was reached from; itself at the end, -1 where not reached. */
  readonly reachedFrom: Int32Array;
  frontier: readonly number[];
}

/**
 * A path of fewest steps from one work to another, both included; undefined when there is none. The same one for
 * the same field.
 *
 * Searches from both ends, the smaller front first. O(V + E) at worst.
 */
export function shortestPath(field: PathField, from: number, to: number): number[] | undefined {
  if (from === to) return [from];
  const start = sideAt(from, field.onward, field.size);
  const end = sideAt(to, field.back, field.size);
  while (start.frontier.length > 0 && end.frontier.length > 0) {
    const [side, other] = start.frontier.length <= end.frontier.length ? [start, end] : [end, start];
    const meeting = advance(side, other, field.open);
    if (meeting !== undefined) return [...traced(start, meeting).reverse(), ...traced(end, meeting).slice(1)];
  }
  return undefined;
}

function sideAt(work: number, next: Neighbours, size: number): Side {
  const reachedFrom = new Int32Array(size).fill(-1);
  reachedFrom[work] = work;
  return { next, reachedFrom, frontier: [work] };
}

/**
 * One step of a whole front. Whatever the other side has reached is reached now at the least number of steps, for
 * the fronts did not meet before: the first meeting is as good as any.
 */
function advance(side: Side, other: Side, open: PathField['open']): number | undefined {
  const reached: number[] = [];
  for (const work of side.frontier)
    for (const list of side.next(work))
      for (const next of list) {
        if (side.reachedFrom[next] !== -1) continue;
        const meets = other.reachedFrom[next] !== -1;
        if (!meets && !open(next)) continue;
        side.reachedFrom[next] = work;
        if (meets) return next;
        reached.push(next);
      }
  side.frontier = reached;
  return undefined;
}

/** From a work back to the end that a side began at. */
function traced({ reachedFrom }: Side, from: number): number[] {
  const works = [from];
  let work = from;
  while (reachedFrom[work] !== work) {
    work = reachedFrom[work] as number;
    works.push(work);
  }
  return works;
}
