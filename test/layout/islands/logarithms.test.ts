import { describe, expect, it } from 'vitest';
import { binaryLogarithms } from '../../../src/layout/islands/logarithms.js';

describe('binary logarithms', () => {
  it('are whole for powers of two, and those of the platform to 15 digits', () => {
    const table = binaryLogarithms(3_000);
    for (let exponent = 0; exponent < 12; exponent += 1) expect(table[2 ** exponent]).toBe(exponent);
    expect(table).toHaveLength(3_001);
    for (const [value, log] of table.entries())
      if (value > 1) expect(Math.abs(log / Math.log2(value) - 1)).toBeLessThan(1e-15);
  });

  it('of 0 and nothing else is −∞', () => {
    expect([...binaryLogarithms(0)]).toEqual([Number.NEGATIVE_INFINITY]);
    expect([...binaryLogarithms(1)]).toEqual([Number.NEGATIVE_INFINITY, 0]);
  });
});
