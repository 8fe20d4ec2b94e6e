/** Terms of the series: the argument is at most 1/3, so the next would be below 1e-17. */
const TERMS = 17;

/**
 * Binary logarithms of 0 … `most` (of 0: −∞), computed with + − × ÷ alone: `Math.log2` is not the same to the last bit in every
 * engine, and positions would not be either. O(most).
 */
export function binaryLogarithms(most: number): Float64Array {
  const table = new Float64Array(most + 1);
  table[0] = Number.NEGATIVE_INFINITY;
  const two = naturalLogarithm(2);
  for (let power = 1, exponent = 0; power <= most; power *= 2, exponent += 1)
    for (let value = power; value < Math.min(2 * power, most + 1); value += 1)
      table[value] = exponent + naturalLogarithm(value / power) / two;
  return table;
}

/** Of a number from 1 to 2: 2 artanh((v − 1) / (v + 1)). */
function naturalLogarithm(value: number): number {
  const z = (value - 1) / (value + 1);
  const square = z * z;
  let sum = 0;
  for (let term = TERMS; term >= 0; term -= 1) sum = sum * square + 1 / (2 * term + 1);
  return 2 * z * sum;
}
