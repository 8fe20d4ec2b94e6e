import { describe, expect, it } from 'vitest';
import { json } from '../../src/exports/json.js';
import { hostileDocument } from '../fixtures/hostile-document.js';
import { smallDocument } from '../fixtures/small-document.js';

describe('graph.json', () => {
  it('parses back to the same document', () => {
    for (const document of [smallDocument(), hostileDocument()]) {
      expect(JSON.parse([...json.write(document)].join(''))).toEqual(document);
    }
  });

  it('writes one column, one reference and one venue to a line', () => {
    const lines = [...json.write(smallDocument())].join('').split('\n');
    expect(lines).toContain('"year": [1999,1990,null,null],');
    expect(lines).toContain('"target": [1,0,1,3],');
    expect(lines.filter((line) => line.startsWith('{"seed":"10.1000/survey","key":'))).toHaveLength(4);
    expect(lines).toContain(
      '{"key":"cvpr","name":"Computer Vision and Pattern Recognition","acronym":"CVPR","kind":"conference",' +
        '"evidence":["title","issn"],"spellings":["CVPR, 1999","Proc. CVPR"],"works":2}',
    );
  });
});
