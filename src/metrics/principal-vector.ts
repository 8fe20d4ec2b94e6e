/** to = M · from, for a symmetric matrix M without negative entries. */
export type SymmetricProduct = (from: Float64Array, to: Float64Array) => void;

const DEFAULTS = {
  /** Length of what M changes in the vector besides stretching it, relative to the largest eigenvalue. */
  tolerance: 1e-13,
  /** Directions kept at once. */
  directions: 24,
  maxRestarts: 400,
};

/**
 * The eigenvector of the largest eigenvalue that a vector of entries 0 or more leads to, entries 0 or more, unit length.
 *
 * Lanczos with full orthogonalisation, started anew from the best vector so far. Where the largest eigenvalue
 * occurs several times this is what power iteration from the same vector would end at.
 * @returns undefined when it does not come to rest
 * @see Lanczos (1950), An iteration method for the solution of the eigenvalue problem
 */
export function principalVector(from: Float64Array, product: SymmetricProduct): Float64Array | undefined {
  const length = Math.sqrt(dot(from, from));
  let start: Float64Array = from.map((entry) => entry / length);
  for (let restart = 0; restart < DEFAULTS.maxRestarts; restart += 1) {
    const { vector, rests } = bestDirection(start, product);
    if (rests) return vector.map((value) => Math.max(value, 0));
    start = vector;
  }
  return undefined;
}

function bestDirection(start: Float64Array, product: SymmetricProduct) {
  const basis: Float64Array[] = [start];
  const diagonal: number[] = [];
  const beside: number[] = [];
  const next = new Float64Array(start.length);
  for (;;) {
    const last = basis[basis.length - 1] as Float64Array;
    product(last, next);
    diagonal.push(dot(last, next));
    // Twice, so that rounding leaves nothing of the other directions.
    for (let pass = 0; pass < 2; pass += 1)
      for (const other of basis) subtract(next, dot(other, next), other);
    const length = Math.sqrt(dot(next, next));
    const { value, weights } = topOfTridiagonal(diagonal, beside);
    const left = length * Math.abs(weights[weights.length - 1]);
    const rests = left <= DEFAULTS.tolerance * value || length === 0;
    if (rests || basis.length === DEFAULTS.directions) return { vector: combined(basis, weights), rests };
    beside.push(length);
    basis.push(next.map((entry) => entry / length));
  }
}

/**
 * The largest eigenvalue of a symmetric tridiagonal matrix, by bisection on Sturm counts, and its unit
 * eigenvector, by inverse iteration.
 * @see Barth, Martin & Wilkinson (1967), Calculation of the eigenvalues of a symmetric tridiagonal matrix
 */
function topOfTridiagonal(diagonal: readonly number[], beside: readonly number[]) {
  const size = diagonal.length;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < size; i += 1) {
    const middle = diagonal[i];
    low = Math.max(low, middle);
    high = Math.max(high, middle + Math.abs(beside[i - 1] ?? 0) + Math.abs(beside[i] ?? 0));
  }
  while (true) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (hasEigenvalueAbove(diagonal, beside, middle)) low = middle;
    else high = middle;
  }
  return { value: high, weights: eigenvectorAt(diagonal, beside, high) };
}

function hasEigenvalueAbove(diagonal: readonly number[], beside: readonly number[], bound: number): boolean {
  let pivot = 1;
  for (let i = 0; i < diagonal.length; i += 1) {
    const off = beside[i - 1] ?? 0;
    pivot = bound - diagonal[i] - (i === 0 ? 0 : (off * off) / pivot);
    if (pivot <= 0) return true;
  }
  return false;
}

/** Two steps of inverse iteration with an almost singular matrix, without pivoting: it is definite at the top. */
function eigenvectorAt(diagonal: readonly number[], beside: readonly number[], value: number): Float64Array {
  const size = diagonal.length;
  const shifted = value + Math.max(Math.abs(value), 1e-300) * 4e-16;
  let vector = new Float64Array(size).fill(1 / Math.sqrt(size));
  for (let pass = 0; pass < 3; pass += 1) {
    const pivots = new Float64Array(size);
    const solved = vector.slice();
    for (let i = 0; i < size; i += 1) {
      const off = i === 0 ? 0 : beside[i - 1] / pivots[i - 1];
      const pivot = shifted - diagonal[i] - off * (i === 0 ? 0 : beside[i - 1]);
      pivots[i] = Math.abs(pivot) < 1e-300 ? 1e-300 : pivot;
      if (i > 0) solved[i] += off * solved[i - 1];
    }
    for (let i = size - 1; i >= 0; i -= 1) {
      const after = i + 1 < size ? beside[i] * solved[i + 1] : 0;
      solved[i] = (solved[i] + after) / pivots[i];
    }
    const length = Math.sqrt(dot(solved, solved));
    vector = solved.map((entry) => entry / length);
  }
  return vector;
}

function combined(basis: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array((basis[0] as Float64Array).length);
  for (const [at, direction] of basis.entries()) subtract(sum, -weights[at], direction);
  const length = Math.sqrt(dot(sum, sum)) * (sum.reduce((total, entry) => total + entry, 0) < 0 ? -1 : 1);
  return sum.map((entry) => entry / length);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i] * b[i];
  return sum;
}

/** a −= factor · b. */
function subtract(a: Float64Array, factor: number, b: Float64Array): void {
  for (let i = 0; i < a.length; i += 1) a[i] -= factor * b[i];
}
