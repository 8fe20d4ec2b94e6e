import { describe, expect, it } from 'vitest';
import { pajek } from '../../src/exports/pajek.js';
import { documentOf } from '../fixtures/document.js';
import { smallDocument } from '../fixtures/small-document.js';

describe('graph.net', () => {
  it('numbers vertices from 1, quotes labels and writes an arc from each citing to each cited work', () => {
    expect([...pajek.write(smallDocument())].join('')).toBe(
      [
        '% Edges run from the citing to the cited work.',
        '*Vertices 4',
        '1 "10.1000/a" 0.00000 0.00000 0.5',
        '2 "10.1000/b" 0.33333 0.06667 0.5',
        '3 "10.1000/survey" 0.66667 0.13333 0.5',
        '4 "10.1000/survey#ref3" 1.00000 0.20000 0.5',
        '*Arcs',
        '1 2 1',
        '3 1 1',
        '3 2 1',
        '3 4 1',
        '',
      ].join('\n'),
    );
  });

  it('tells labels apart that become alike', () => {
    const document = documentOf([{ id: 'a"b' }, { id: "a'b" }, { id: 'a\nb' }]);
    const labels = [...pajek.write(document)].join('').match(/"[^\n]*"/g);
    expect(labels).toEqual([`"a'b"`, `"a'b~2"`, '"a b"']);
  });

  it('puts a lone work in the middle', () => {
    expect([...pajek.write(documentOf([{ id: 'a' }]))].join('')).toContain('1 "a" 0.50000 0.50000 0.5\n');
  });
});
