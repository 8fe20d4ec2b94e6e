import { expect, it } from 'vitest';
import { cells, read } from './read.js';

it('text of a file is without what is not seen; ids stay', () => {
  const file = {
    nodes: [
      {
        id: 'a\u00ad',
        label: 'Cita\u00adtion\u0007\ufdd0',
        'Fi\u00adeld': 'Op\u0000tics\nand more',
        Field: 'x',
        n: 1,
      },
      { id: 'b', label: '\u00ad' },
    ],
    links: [{ source: 'a\u00ad', target: 'b' }],
  };
  const graph = read('f.json', JSON.stringify(file));
  expect(graph.ids).toEqual(['a\u00ad', 'b']);
  expect(graph.labels).toEqual(['Citation', 'b']);
  expect([...graph.attributes.keys()]).toEqual(['Field 2', 'Field', 'n']);
  expect(cells(graph, 'Field 2')).toEqual(['Optics\nand more', null]);
  expect(cells(graph, 'Field')).toEqual(['x', null]);
  expect(cells(graph, 'n')).toEqual([1, null]);
});
