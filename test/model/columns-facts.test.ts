import { describe, expect, it } from 'vitest';
import { citingSeedsOf } from '../../src/model/columns-facts.js';
import type { AttributeCell, GraphColumns } from '../../src/model/graph-columns.js';

function columns(attributes: Record<string, readonly AttributeCell[]>, works: number): GraphColumns {
  const ids = Array.from({ length: works }, (_, work) => String(work));
  return {
    directed: true,
    ...{ ids, labels: ids, attributes: new Map(Object.entries(attributes)) },
    ...{ source: new Int32Array(), target: new Int32Array(), warnings: [] },
  };
}

describe('citingSeedsOf', () => {
  it('finds seeds with a reference list, whatever type the file gave booleans', () => {
    const isSeed = [true, 'true', 'True', 1, false, true];
    const hasReferenceList = [true, 'true', 'True', 1, true, false];
    expect(citingSeedsOf(columns({ isSeed, hasReferenceList }, 6))).toEqual([0, 1, 2, 3]);
  });
});
