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

/** Turns points around the origin so that they extend furthest along x. O(count). */
export function turnLandscape(points: Points): void {
  let [xx, xy, yy] = [0, 0, 0];
  for (let at = 0; at < points.length; at += 2) {
    xx += points[at] * points[at];
    xy += points[at] * points[at + 1];
    yy += points[at + 1] * points[at + 1];
  }
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  // The first eigenvector of the covariance, from whichever of its two forms loses no digits.
  const [dx, dy] = half >= 0 ? [half + root, xy] : [xy, root - half];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return;
  const [cos, sin] = [dx / length, dy / length];
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at], points[at + 1]];
    points[at] = x * cos + y * sin;
    points[at + 1] = y * cos - x * sin;
  }
}

/** The smallest box that holds some points; empty at the origin where there are none. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export function boxOf(points: Points): Box {
  if (points.length === 0) return { left: 0, right: 0, bottom: 0, top: 0 };
  let [left, right, bottom, top] = [points[0], points[0], points[1], points[1]];
  for (let at = 2; at < points.length; at += 2) {
    left = Math.min(left, points[at]);
    right = Math.max(right, points[at]);
    bottom = Math.min(bottom, points[at + 1]);
    top = Math.max(top, points[at + 1]);
  }
  return { left, right, bottom, top };
}
