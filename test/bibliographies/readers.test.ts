import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bibliography } from '../../src/bibliographies/contract.js';
import { BIBLIOGRAPHY_READERS } from '../../src/bibliographies/registry.js';
import { textWithDois } from '../../src/bibliographies/text-with-dois.js';

const READERS = [...BIBLIOGRAPHY_READERS, textWithDois];

function read(text: string): Bibliography & { readonly reader: string } {
  const reader =
    READERS.find(({ recognizes }) => recognizes(text)) ?? expect.fail('no reader knows the text');
  return { ...reader.read(text), reader: reader.id };
}

const WORK = { doi: '10.1000/x', title: 'A title of one work', year: 2004 };

/** One work in each format, with a reference where it has room for one. */
const SAMPLES: readonly (readonly [string, string, number])[] = [
  [
    'web-of-science',
    'FN x\nVR 1.0\nPT J\nAU Ada, B\nTI A title of\n   one work\nPY 2004\nDI 10.1000/X\nCR Broeg K, 2005, MAR POLLUT BULL, V50, P495, DOI 10.1016/a\nER\n\nEF',
    1,
  ],
  [
    'web-of-science-table',
    'PT\tAU\tTI\tSO\tPY\tDI\tCR\nJ\tAda, B\tA title of one work\tNature\t2004\t10.1000/x\tBroeg K, 2005, X, V5, P4; Cy D, 2001, Y\n',
    2,
  ],
  [
    'pubmed',
    'PMID- 12\nTI  - A title of\n      one work\nDP  - 2004 Nov\nLID - 10.1000/x [doi]\nFAU - Ada, B\n\n',
    0,
  ],
  [
    'ris',
    'TY  - JOUR\r\nT1  - A title of one work\r\nA1  - Ada, B\r\nY1  - 2004//\r\nDO  - https://doi.org/10.1000/x\r\nN1  - References: Cy, D., On things (2001) J, 1, pp. 2-3;\r\nEe, F., More things (2002) J, 2, pp. 4-5;\r\nER  - \r\n',
    2,
  ],
  [
    'bibtex',
    '@article{a, title={A title of {one} work}, author={Ada, B.}, year=2004, doi={10.1000/X}, references={Cy, D., On things (2001) J, 1, pp. 2-3}}',
    1,
  ],
  [
    'scopus-table',
    'Authors,Title,Year,Source title,DOI,References\n"Ada B.; Cy D.",A title of one work,2004,J,10.1000/x,"Ee F.; Gi H., On things, J, 1, pp. 2-3, (2001); Jo K., More, J, 2, (2002)"\n',
    2,
  ],
  [
    'ieee-table',
    '"Document Title",Authors,"Publication Title","Publication Year","DOI"\n"A title of one work","B. Ada","J",2004,"10.1000/x"\n',
    0,
  ],
  [
    'lens-table',
    'Lens ID,Title,Publication Year,DOI,References\n000-1,A title of one work,2004,10.1000/x,000-2; 000-3\n',
    2,
  ],
  [
    'dimensions-table',
    '"About the data: Exported on 2020"\nPublication ID,DOI,Title,PubYear,Cited references\npub.1,10.1000/x,A title of one work,2004,"[Cy, D.|Cy|2001|J|1|2|3-4|10.1000/y|pub.2|5];[Ee|Ee|2002|J||||10.1000/z|pub.3|1]"\n',
    2,
  ],
  [
    'openalex-table',
    'id,doi,display_name,publication_year,authorships.author.display_name\nhttps://openalex.org/W1,https://doi.org/10.1000/x,A title of one work,2004,B Ada|D Cy\n',
    0,
  ],
  [
    'zotero-table',
    '"Key","Item Type","Publication Year","Author","Title","DOI"\n"A","journalArticle","2004","Ada, B","A title of one work","10.1000/x"\n',
    0,
  ],
  [
    'openalex',
    '{"results":[{"id":"https://openalex.org/W1","doi":"https://doi.org/10.1000/x","title":"A title of one work","publication_year":2004,"referenced_works":["https://openalex.org/W2"]}]}',
    1,
  ],
  [
    'semantic-scholar',
    `{"paperId":"${'a'.repeat(40)}","externalIds":{"DOI":"10.1000/x"},"title":"A title of one work","year":2004,"references":[{"paperId":"b","title":"y"}]}`,
    1,
  ],
  [
    'csl-json',
    '[{"id":"a","type":"article-journal","title":"A title of one work","DOI":"10.1000/x","issued":{"date-parts":[["2004"]]}}]',
    0,
  ],
  [
    'csl-yaml',
    '---\nreferences:\n- id: a\n  type: article-journal\n  title: A title of one work\n  DOI: 10.1000/x\n  issued: 2004-05\n...\n',
    0,
  ],
  [
    'endnote-xml',
    '<xml><records><record><titles><title><style>A title of one work</style></title></titles><dates><year>2004</year></dates><electronic-resource-num>10.1000/x&#xD;S1 [pii]</electronic-resource-num></record></records></xml>',
    0,
  ],
  [
    'zotero-rdf',
    '<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#"><bib:Article rdf:about="u"><z:itemType>journalArticle</z:itemType><dcterms:isPartOf rdf:resource="urn:issn:1"/><dc:date>2004</dc:date><dc:title>A title of one work</dc:title></bib:Article><bib:Journal rdf:about="urn:issn:1"><dc:identifier>DOI 10.1000/x</dc:identifier></bib:Journal></rdf:RDF>',
    0,
  ],
];

describe('readers of exports', () => {
  it.each(SAMPLES)('%s: one work with its DOI, title and year', (id, text, references) => {
    const { reader, entries, unread } = read(text);
    expect(reader).toBe(id);
    expect(unread).toEqual([]);
    expect(entries.map(({ doi, facts }) => ({ doi, title: facts.title, year: facts.year }))).toEqual([WORK]);
    expect(entries[0]?.references?.length ?? 0).toBe(references);
  });

  it('have a sample each', () => {
    expect(SAMPLES.map(([id]) => id).sort()).toEqual(BIBLIOGRAPHY_READERS.map(({ id }) => id).sort());
  });

  it('never take the DOI of a cited work, and find its own in an address', () => {
    const [entry] = read(
      '@article{a, title={T}, url={https://onlinelibrary.wiley.com/doi/10.1000/own/full}, references={Cy, D., On (2001) J, 1. , https://doi.org/10.1000/cited}}',
    ).entries;
    expect(entry).toMatchObject({ doi: '10.1000/own', doiFrom: 'elsewhere' });
    expect(entry?.references).toMatchObject([{ doi: '10.1000/cited' }]);
    expect(
      read('@article{a, title={T}, references={Cy, D., On (2001) J. , https://doi.org/10.1000/cited}}')
        .entries[0]?.doi,
    ).toBeUndefined();
  });

  it('lose no entry to a bad one, and name its line', () => {
    const { entries, unread } = read(
      '@article{a, title={One}}\n@article{b, title={Two\n@article{c, title={Three}}\n',
    );
    expect(entries.map(({ id }) => id)).toEqual(expect.arrayContaining(['a', 'c']));
    expect(unread).toContainEqual({ line: 2, reason: 'the entry is not closed' });
    const table = read(
      'Authors,Title,Year,Source title,DOI\nA,One,2001,J,10.1000/1,more\n,,,,\nA,,2001,J,\nB,Two,2002,J,10.1000/2\n',
    );
    expect(table.entries.map(({ doi }) => doi)).toEqual(['10.1000/1', '10.1000/2']);
    expect(table.unread.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('take a DOI that follows from an arXiv id, and not the id that Mendeley writes everywhere', () => {
    const of = (field: string) => read(`@article{a, title={T}, ${field}}`).entries[0]?.doi;
    expect(of('eprint={1706.03762v5}, archiveprefix={arXiv}')).toBe('10.48550/arxiv.1706.03762');
    expect(of('arxivId={arXiv:1011.1669v3}')).toBeUndefined();
    expect(of('eprint={1706.03762}, eprinttype={googlebooks}')).toBeUndefined();
  });

  it('find DOIs in a pasted text, in Markdown and in a page, each once', () => {
    const text =
      '<p>See <a href="https://doi.org/10.1000/a">10.1000/a</a> [@doi:10.1000/b; @doi:10.1000/c], [x](https://doi.org/10.1000/d(1)2) and arXiv:1706.03762.';
    expect(read(text).entries.map(({ doi }) => doi)).toEqual([
      '10.1000/a',
      '10.1000/b',
      '10.1000/c',
      '10.1000/d(1)2',
      '10.48550/arxiv.1706.03762',
    ]);
  });

  it('never throw, whatever is cut out of or put into a file', () => {
    const damage = fc.record({
      sample: fc.constantFrom(...SAMPLES.map(([, text]) => text)),
      from: fc.nat(400),
      length: fc.nat(40),
      put: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom('{', '}', '"', '\r', '@', '\t', '<', '&', '__proto__'),
      ),
    });
    fc.assert(
      fc.property(damage, ({ sample, from, length, put }) => {
        const text = sample.slice(0, from) + put + sample.slice(from + length);
        for (const reader of READERS) {
          reader.recognizes(text);
          const { entries, unread } = reader.read(text);
          expect(entries.every(({ line }) => line >= 1) && unread.every(({ reason }) => reason !== '')).toBe(
            true,
          );
        }
      }),
      { numRuns: Number(process.env.CITELOOM_FUZZ_RUNS ?? 60) },
    );
  });
});
