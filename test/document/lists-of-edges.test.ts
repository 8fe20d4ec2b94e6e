import { expect, test } from 'vitest';
import { listsOfEdges } from '../../src/document/edge-columns.js';

const edges = { source: [0, 0, 3], target: [1, 2, 0], assertedBy: [[], [], []], references: [[], [], []] };

test('a citing work has one list, of what its citations lead to', () => {
  const lists = [...listsOfEdges(edges)].map(({ citing, references, workOf }) => [
    citing,
    references.map(workOf),
  ]);
  expect(lists).toEqual([
    [0, [1, 2]],
    [3, [0]],
  ]);
});

test('lists can be gone through again, as findings do', () => {
  const lists = listsOfEdges(edges);
  expect([...lists].map(({ citing }) => citing)).toEqual([0, 3]);
  expect([...lists].map(({ citing }) => citing)).toEqual([0, 3]);
});
