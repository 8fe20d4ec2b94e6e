import { describe, expect, it } from 'vitest';
import { gridStep } from '../../../web/table/grid-step.js';

const size = { rows: 100, columns: 4, page: 10 };

describe('keys in a grid', () => {
  it.each([
    ['ArrowDown', { row: 5, column: 2 }, { row: 6, column: 2 }],
    ['ArrowDown', { row: 99, column: 2 }, { row: 99, column: 2 }],
    ['ArrowUp', { row: 0, column: 2 }, { row: -1, column: 2 }],
    ['ArrowUp', { row: -1, column: 2 }, { row: -1, column: 2 }],
    ['ArrowLeft', { row: 5, column: 0 }, { row: 5, column: 0 }],
    ['ArrowRight', { row: -1, column: 1 }, { row: -1, column: 2 }],
    ['ArrowRight', { row: 5, column: 3 }, { row: 5, column: 3 }],
    ['PageDown', { row: 95, column: 1 }, { row: 99, column: 1 }],
    ['PageUp', { row: 4, column: 1 }, { row: 0, column: 1 }],
    ['PageUp', { row: -1, column: 1 }, { row: -1, column: 1 }],
    ['Home', { row: 40, column: 3 }, { row: 0, column: 3 }],
    ['End', { row: -1, column: 3 }, { row: 99, column: 3 }],
  ])('%s leads from %o to %o', (key, from, to) => {
    expect(gridStep(key, from, size)).toEqual(to);
  });

  it('leads nowhere by other keys', () => {
    expect(gridStep('toString', { row: 1, column: 1 }, size)).toBeUndefined();
  });

  it('stays on the headers of a table without rows', () => {
    expect(gridStep('End', { row: -1, column: 1 }, { ...size, rows: 0 })).toEqual({ row: -1, column: 1 });
  });
});
