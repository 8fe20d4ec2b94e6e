import { expect, test } from 'vitest';
import { listsOfEdges } from '../../src/document/lists-of-edges.js';

test('a citing work has one list, of what its citations lead to', () => {
  const edges = { source: [0, 0, 3], target: [1, 2, 0], assertedBy: [[], [], []], references: [[], [], []] };
  const lists = [...listsOfEdges(edges)].map(({ citing, references, workOf }) => [
    citing,
    references.map(workOf),
  ]);
  expect(lists).toEqual([
    [0, [1, 2]],
    [3, [0]],
  ]);
});
