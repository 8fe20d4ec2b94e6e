import { describe, expect, it } from 'vitest';
import { ris } from '../../src/exports/ris.js';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { bibliographyDocument } from '../fixtures/bibliography-document.js';
import { HOSTILE_TITLES, hostileDocument } from '../fixtures/hostile-document.js';

const written = (document: GraphDocument): string => [...ris.write(document)].join('');

describe('works.ris', () => {
  it('writes a tag to a line, from TY to ER', () => {
    const [first, second, , fourth] = written(bibliographyDocument()).split('\r\n\r\n');
    expect(first?.split('\r\n')).toEqual([
      'TY  - JOUR',
      'AU  - Zhang, Xin',
      'AU  - van der Maaten, Laurens',
      'AU  - The ATLAS Collaboration',
      'TI  - Deep {CNN}s & 100% of <people>',
      'JO  - Journal of Tests',
      'T2  - Journal of Tests',
      'PY  - 2019',
      'VL  - 12',
      'IS  - 3',
      'SP  - 13',
      'EP  - 24',
      'PB  - Press',
      'DO  - 10.1000/a_1',
      'UR  - https://doi.org/10.1000/a_1',
      'AB  - Two lines.',
      'N1  - Retracted.',
      'ID  - 10.1000/a_1',
      'ER  - ',
    ]);
    expect(second?.split('\r\n')).toEqual([
      'TY  - CPAPER',
      'AU  - Zhang, Ying',
      'TI  - Deep fields',
      'T2  - Computer Vision and Pattern Recognition',
      'PY  - 2019',
      'DO  - 10.1000/b',
      'N1  - Only the first authors are known.',
      'N1  - The year was inferred from the DOI.',
      'N1  - Where it appeared was inferred from the DOI.',
      'ID  - 10.1000/b',
      'ER  - ',
    ]);
    expect(fourth?.split('\r\n')).toEqual([
      'TY  - GEN',
      'N1  - No title is known; it is cited as: W. Wundt, Grundzüge, 1874',
      'ID  - 10.1000/d',
      'ER  - ',
    ]);
  });

  it('holds hostile titles in their line', () => {
    const lines = written(hostileDocument()).split('\r\n');
    expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
    expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(HOSTILE_TITLES.length);
    expect(lines).toContain('TI  - first line second third after a tab');
  });
});
