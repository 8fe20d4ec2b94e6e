import { describe, expect, it } from 'vitest';
import { csrOf } from '../../../src/model/csr-graph.js';
import { agreementOf } from './agreement.js';

/** Two triangles and a tie between them. */
const triangles = () =>
  csrOf({ order: 6, directed: false, source: [0, 1, 2, 3, 4, 5, 2], target: [1, 2, 0, 4, 5, 3, 3] });

const found = (...columns: readonly (readonly number[])[]) =>
  columns.map((values, at) => ({ by: `library ${at + 1}`, values: Float64Array.from(values) }));

describe('agreementOf', () => {
  it('tells the largest difference, in bold when it is more than rounding', () => {
    expect(agreementOf('values', found([1, 2], [1, 2 + 3e-9], [1 - 1e-9, 2]), triangles)).toBe('3e-9');
    expect(agreementOf('values', found([1, 2], [1, 2], [1, 2.5]), triangles)).toBe('**5e-1**');
    expect(agreementOf('values', found([1, 2], [1, 2]), triangles)).toBe('same');
  });

  it('compares only what the other measured, and warns where a value is missing', () => {
    expect(agreementOf('values', found([1, 2], [Number.NaN, 2]), triangles)).toBe('same');
    expect(agreementOf('values', found([Number.NaN, 2], [1, 2]), triangles)).toBe('**NaN**');
    expect(agreementOf('values', found([1, 2], []), triangles)).toBe('—');
  });

  it('finds that groups are the same whatever they are called', () => {
    expect(agreementOf('partition', found([0, 0, 1], [7, 7, 3]), triangles)).toBe('same');
    expect(agreementOf('partition', found([0, 0, 1], [7, 7, 7]), triangles)).toBe('**differ**');
    expect(agreementOf('partition', found([0, 0, 0], [7, 7, 3]), triangles)).toBe('**differ**');
  });

  it('reckons modularity: 6 of 7 ties within, half expected by chance; none where all are one group', () => {
    const told = agreementOf('modularity', found([1, 1, 1, 2, 2, 2], [1, 1, 1, 1, 1, 1]), triangles);
    expect(told).toBe('library 1 0.3571, library 2 0.0000');
  });
});
