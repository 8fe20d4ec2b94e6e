import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankCorrelation, rankedAmong, rankingOf } from '../../src/findings/ranks.js';
import { PYTHON } from '../fixtures/python-readers.js';

type Values = readonly (number | null)[];

const rho = (a: Values, b: Values) => rankCorrelation(rankingOf(a), rankingOf(b));

describe('rankingOf', () => {
  it('gives equals the average of their ranks, lowest first', () => {
    expect([...rankingOf([5, 1, 5, 7]).ranks]).toEqual([2.5, 1, 2.5, 4]);
  });

  it('ranks anew among what another has too', () => {
    const ranked = rankedAmong(rankingOf([5, 1, 6]), rankingOf([0, null, 0]));
    expect([...ranked.ranks]).toEqual([1, Number.NaN, 2]);
    expect([...ranked.rising]).toEqual([0, 2]);
  });
});

describe('rankCorrelation', () => {
  it('is 1 for the same order, −1 for the opposite, whatever the distances', () => {
    expect(rho([1, 2, 3, 100], [0.1, 0.2, 0.3, 0.4])).toBe(1);
    expect(rho([1, 2, 3, 100], [9, 8, 7, 0])).toBe(-1);
  });

  it('is 1 − 6Σd²/n(n² − 1) without equals', () => {
    // Ranks 1 2 3 4 5 against 2 1 4 3 5: Σd² = 4, n = 5, so 1 − 24/120.
    expect(rho([10, 20, 30, 40, 50], [2, 1, 4, 3, 5])).toBeCloseTo(0.8, 12);
  });

  it('looks only at works that have both values', () => {
    expect(rho([1, 2, 3, 4, null], [1, 2, 3, null, 0])).toBe(1);
  });

  it('says nothing for fewer than three works, or where all have the same', () => {
    expect(rho([1, 2], [1, 2])).toBeUndefined();
    expect(rho([1, 2, 3], [4, 4, 4])).toBeUndefined();
    expect(rho([], [])).toBeUndefined();
  });

  it('is symmetric, within −1 and 1, and the same for any rising function of the values', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 3,
    });
    fc.assert(
      fc.property(pairs, (values) => {
        const [a, b] = [values.map(([value]) => value), values.map(([, value]) => value)];
        const found = rho(a, b);
        expect(rho(b, a)).toBe(found);
        expect(
          rho(
            a.map((value) => value ** 3 + 1),
            b,
          ),
        ).toBe(found);
        if (found !== undefined) expect(Math.abs(found)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe.skipIf(PYTHON === undefined && process.env.CI === undefined)(
  'rankCorrelation (needs python3 with scipy)',
  () => {
    it('agrees with scipy on values with equals and gaps', () => {
      const script = fileURLToPath(new URL('../fixtures/spearman.py', import.meta.url));
      const value = fc.oneof(
        fc.integer({ min: 0, max: 20 }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.constant(null),
      );
      const pairs = fc
        .sample(fc.array(fc.tuple(value, value), { minLength: 3, maxLength: 60 }), { numRuns: 200, seed: 5 })
        .map((rows) => [rows.map(([a]) => a), rows.map(([, b]) => b)] as const);
      const theirs: (number | null)[] = JSON.parse(
        execFileSync(PYTHON ?? 'python3', [script], { input: JSON.stringify(pairs), encoding: 'utf8' }),
      );
      for (const [at, [a, b]] of pairs.entries()) {
        const [ours, expected] = [rho(a, b), theirs[at]];
        if (expected === null || expected === undefined) expect(ours).toBeUndefined();
        else expect(ours).toBeCloseTo(expected, 10);
      }
    });
  },
);
