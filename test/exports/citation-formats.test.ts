import { describe, expect, it } from 'vitest';
import { CITATION_FORMATS } from '../../src/exports/citation-formats.js';
import { bibliographyDocument } from '../fixtures/bibliography-document.js';
import { documentOf } from '../fixtures/document.js';
import { hostileDocument } from '../fixtures/hostile-document.js';
import { parseBibtex } from '../fixtures/parse-bibtex.js';

const [apa, bibtex, ris, csl] = CITATION_FORMATS;
const document = bibliographyDocument();

describe('the ways to cite one work', () => {
  it('cites in the style of the APA', () => {
    expect(apa.write(document, 0)).toBe(
      'Zhang, X., van der Maaten, L., & The ATLAS Collaboration. (2019). Deep {CNN}s & 100% of <people> [Retracted]. ' +
        'Journal of Tests, 12(3), 13–24. Press. https://doi.org/10.1000/a_1',
    );
    expect(apa.write(document, 1)).toBe(
      'Zhang, Y., et al. (ca. 2019). Deep fields. Computer Vision and Pattern Recognition. https://doi.org/10.1000/b',
    );
    expect(apa.write(document, 3)).toBe('W. Wundt, Grundzüge, 1874');
    expect(apa.write(document, 5)).toBe('Daten. (n.d.).');
    const unknown = documentOf([{ id: '10.1000/x', doi: '10.1000/x', year: 2018, containerTitle: 'ECCV' }]);
    expect(apa.write(unknown, 0)).toBe('[Title not known]. (2018). ECCV. https://doi.org/10.1000/x');
    expect(bibtex.write(unknown, 0)).toContain('@misc{work2018,');
    expect(bibtex.write(unknown, 0)).toContain('note = {No title is known.},');
  });

  it('names at most twenty authors', () => {
    const authors = Array.from({ length: 25 }, (_, i) => `A-B Name${i + 1}`);
    const line = apa.write(documentOf([{ id: 'a', title: 'Many', authors }]), 0);
    expect(line).toContain('Name19, A.-B., … Name25, A.-B. (n.d.). Many.');
    expect(line).not.toContain('Name20');
  });

  it('writes one entry as the files do', () => {
    expect(bibtex.write(document, 0).startsWith('@article{zhang2019deep,\n')).toBe(true);
    expect(ris.write(document, 0)).toMatch(/^TY {2}- JOUR\r\n.*\r\nER {2}- \r\n$/s);
    expect(JSON.parse(csl.write(document, 1))).toMatchObject([{ id: '10.1000/b', type: 'paper-conference' }]);
  });

  for (const { id, write } of CITATION_FORMATS) {
    it(`${id} writes something of every work, however hostile`, () => {
      const hostile = hostileDocument();
      for (const work of hostile.nodes.id.keys()) {
        const text = write(hostile, work);
        expect(text.trim()).not.toBe('');
        if (id === 'bibtex') expect(parseBibtex(text)).toHaveLength(1);
      }
    });
  }
});
