import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/exports/bibtex.js';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { bibliographyDocument } from '../fixtures/bibliography-document.js';
import { documentOf } from '../fixtures/document.js';
import { HOSTILE_TITLES, hostileDocument } from '../fixtures/hostile-document.js';
import { parseBibtex, printedByLatex } from '../fixtures/parse-bibtex.js';

const written = (document: GraphDocument): string => [...bibtex.write(document)].join('');

describe('works.bib', () => {
  it('writes an article with all that is known, a paper with what was inferred, and no seed', () => {
    const [first, second] = written(bibliographyDocument()).split('\n\n');
    expect(first).toBe(`@article{zhang2019deep,
  title = {{Deep \\textbraceleft{}CNN\\textbraceright{}s \\& 100\\% of \\textless{}people\\textgreater{}}},
  author = {Zhang, Xin and van der Maaten, Laurens and {The ATLAS Collaboration}},
  year = {2019},
  journal = {Journal of Tests},
  volume = {12},
  number = {3},
  pages = {13--24},
  publisher = {Press},
  doi = {10.1000/a_1},
  url = {https://doi.org/10.1000/a_1},
  abstract = {Two lines.},
  note = {Retracted.},
}`);
    expect(second).toBe(`@inproceedings{zhang2019deepa,
  title = {{Deep fields}},
  author = {Zhang, Ying and others},
  year = {2019},
  booktitle = {Computer Vision and Pattern Recognition},
  doi = {10.1000/b},
  note = {Only the first authors are known. The year was inferred from the DOI. Where it appeared was inferred from the DOI.},
}`);
    expect(written(bibliographyDocument())).not.toContain('A survey');
  });

  it('gives each type of Crossref an entry type and each work a key of its own', () => {
    const entries = parseBibtex(written(bibliographyDocument()));
    expect(entries.map(({ type, key }) => `${type} ${key}`)).toEqual([
      'article zhang2019deep',
      'inproceedings zhang2019deepa',
      'incollection zhang2019deepb',
      'misc wundt',
      'phdthesis schusterthesis',
      'misc daten',
    ]);
    expect(entries[4]?.fields.get('school')).toBe('University of Leipzig');
    expect(entries[4]?.fields.get('author')).toBe('Schuster, {A Simon and}');
  });

  it('keeps a work without a title by what it is cited as, and no address but of the web', () => {
    const { fields } = parseBibtex(written(bibliographyDocument()))[3] ?? {};
    expect([...(fields ?? [])]).toEqual([
      ['note', 'No title is known; it is cited as: W. Wundt, Grundzüge, 1874'],
    ]);
  });

  it('keys stay apart when the letter behind one makes another', () => {
    const document = documentOf(
      ['Deep', 'Deep', 'Deepa', 'Deepa', '深い'].map((title, i) => ({ id: `${i}`, title })),
    );
    expect(parseBibtex(written(document)).map(({ key }) => key)).toEqual([
      'deep',
      'deepa',
      'deepaa',
      'deepab',
      'work',
    ]);
  });

  it('balances braces and loses nothing of hostile titles', () => {
    const entries = parseBibtex(written(hostileDocument()));
    const titles = entries.map(({ fields }) => printedByLatex(fields.get('title') ?? ''));
    const expected = [...HOSTILE_TITLES]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, title]) =>
        title
          .toWellFormed()
          .normalize('NFC')
          .replace(/[\p{Cc}\s]+/gu, ' '),
      );
    expect(titles).toEqual(expected);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(HOSTILE_TITLES.length);
  });

  it('is read back whatever the title, the authors and the addresses are', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(text, text, (title, name) => {
        const url = `https://example.org/${title}`;
        const work = { id: 'a', title, authors: [name], containerTitle: title, doi: `10.1000/${title}`, url };
        const [entry, ...more] = parseBibtex(written(documentOf([work])));
        expect(more).toEqual([]);
        const line = title
          .toWellFormed()
          .normalize('NFC')
          .replace(/[\p{Cc}\s]+/gu, ' ')
          .trim();
        expect(printedByLatex(entry?.fields.get('title') ?? '')).toBe(line);
      }),
    );
  });

  it('says why authors are no bibliography', () => {
    const authors = documentOf([{ id: 'a' }], [], {
      meta: {
        projection: {
          kind: 'co-authorship',
          title: '',
          description: '',
          normalization: 'none',
          minWeight: 1,
        },
      },
    });
    expect(bibtex.obstacle?.(authors)).toBe(
      'The nodes of this graph are authors; a bibliography lists works.',
    );
    expect(() => written(authors)).toThrow('a bibliography lists works');
  });
});
