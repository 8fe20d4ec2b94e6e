/** Coordinates of some things, x and y by turns. */
export type Points = Float64Array<ArrayBufferLike>;

/** Cosine and sine of the golden angle: engines need not agree on those of other numbers to the last bit. */
const TURN = { cos: -0.7373688780783197, sin: 0.6754902942615238 };

/**
 * A sunflower's spiral: point k lies √(k + ½) from the centre, a golden angle on from the one before, so that each has
 * about the same room. O(count).
 * @see Vogel (1979), A better way to construct the sunflower head
 */
export function spiral(count: number): Points {
  const points = new Float64Array(2 * count);
  let [cos, sin] = [1, 0];
  for (let point = 0; point < count; point += 1) {
    const far = Math.sqrt(point + 0.5);
    points[2 * point] = far * cos;
    points[2 * point + 1] = far * sin;
    const turned = [cos * TURN.cos - sin * TURN.sin, sin * TURN.cos + cos * TURN.sin] as const;
    const length = Math.sqrt(turned[0] * turned[0] + turned[1] * turned[1]);
    [cos, sin] = [turned[0] / length, turned[1] / length];
  }
  return points;
}

/** Moves points so that their mean is the origin, and scales them to a root mean square distance from it. */
export function normalizeSpread(points: Points, spread: number): void {
  const count = points.length / 2;
  let [x, y, squares] = [0, 0, 0];
  for (let at = 0; at < points.length; at += 2) {
    x += points[at];
    y += points[at + 1];
  }
  for (let at = 0; at < points.length; at += 2) {
    points[at] -= x / count;
    points[at + 1] -= y / count;
    squares += points[at] * points[at] + points[at + 1] * points[at + 1];
  }
  const scale = squares > 0 ? spread / Math.sqrt(squares / count) : 1;
  for (let at = 0; at < points.length; at += 1) points[at] *= scale;
}

/** Cosine and sine of 5 degrees, of which there are 36 in half a turn. */
const DEGREES = { cos: 0.9961946980917455, sin: 0.08715574274765817, steps: 36 };

/** Turns points around the origin so that a box of some width and height around them costs least. O(n). */
export function turnToFit(points: Points, costOf: (width: number, height: number) => number): void {
  let best = { cost: Number.POSITIVE_INFINITY, cos: 1, sin: 0 };
  let [cos, sin] = [1, 0];
  for (let step = 0; step < DEGREES.steps; step += 1) {
    const { left, right, bottom, top } = boxOf(points, cos, sin);
    const cost = costOf(right - left, top - bottom);
    if (cost < best.cost) best = { cost, cos, sin };
    [cos, sin] = [cos * DEGREES.cos - sin * DEGREES.sin, sin * DEGREES.cos + cos * DEGREES.sin];
  }
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at], points[at + 1]];
    points[at] = x * best.cos + y * best.sin;
    points[at + 1] = y * best.cos - x * best.sin;
  }
}

/** A box along the axes. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The smallest box that holds some points when they are turned; empty at the origin where there are none. */
export function boxOf(points: Points, cos = 1, sin = 0): Box {
  let [left, right, bottom, top] =
    points.length === 0
      ? [0, 0, 0, 0]
      : [
          Number.POSITIVE_INFINITY,
          Number.NEGATIVE_INFINITY,
          Number.POSITIVE_INFINITY,
          Number.NEGATIVE_INFINITY,
        ];
  for (let at = 0; at < points.length; at += 2) {
    const x = points[at] * cos + points[at + 1] * sin;
    const y = points[at + 1] * cos - points[at] * sin;
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { left, right, bottom, top };
}
