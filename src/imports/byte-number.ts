import { textAt } from './byte-text.js';

const ZERO = 48;
const NINE = 57;
const POINT = 46;
const PLUS = 43;
const MINUS = 45;

/** So many digits make a whole number that doubles hold exactly; so many decimals a power of ten they do. */
const EXACT_DIGITS = 15;
const POWERS = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The decimal number that a range of bytes spells, correctly rounded; NaN when it is none or not finite.
 *
 * Plain digits are read here, two exact doubles divided once; exponents and long numbers take the slow way.
 */
export function numberIn(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const sign = bytes[at];
  if (sign === MINUS || sign === PLUS) at += 1;
  let value = 0;
  let digits = 0;
  let point = -1;
  for (; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= ZERO && byte <= NINE) {
      value = 10 * value + (byte - ZERO);
      digits += 1;
    } else if (byte === POINT && point < 0) point = digits;
    else return slowNumber(bytes, from, to);
  }
  if (digits === 0) return Number.NaN;
  if (digits > EXACT_DIGITS) return slowNumber(bytes, from, to);
  if (point >= 0) value /= POWERS[digits - point] as number;
  return sign === MINUS ? -value : value;
}

function slowNumber(bytes: Uint8Array, from: number, to: number): number {
  return decimalNumber(textAt(bytes, from, to));
}

/** The finite number that a text spells in decimals, NaN when none: stricter than `Number`, which takes `""` and `0x1`. */
export function decimalNumber(text: string): number {
  const trimmed = text.trim();
  const value = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}
