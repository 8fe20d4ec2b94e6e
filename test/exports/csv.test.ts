import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecord } from '../../src/exports/csv.js';
import { edgesCsv } from '../../src/exports/edges-csv.js';
import { nodesCsv } from '../../src/exports/nodes-csv.js';
import { referencesCsv } from '../../src/exports/references-csv.js';
import { venuesCsv } from '../../src/exports/venues-csv.js';
import { documentOf } from '../fixtures/document.js';
import { parseCsv } from '../fixtures/parse-csv.js';
import { smallDocument } from '../fixtures/small-document.js';

const written = (chunks: Iterable<string>): string => [...chunks].join('');

describe('references.csv', () => {
  it('has one row per reference in file order, absent values empty, formulas defused', () => {
    expect(written(referencesCsv.write(smallDocument()))).toBe(
      [
        'key,outcome,workId,reason,score,doi,text',
        'ref2,missing,10.1000/b,not-found,,10.1000/b,Middle',
        'ref1,resolved,10.1000/a,,,10.1000/a,"Early & late, ""quoted"""',
        `ref3,unmatched,10.1000/survey#ref3,no candidate,,,"'=Someone, a book"`,
        'ref4,matched,10.1000/b,,0.93,,"Middle, again"',
        '',
      ].join('\r\n'),
    );
  });

  it('says whose reference it is when there are several seeds', () => {
    const document = smallDocument();
    const seeds = [...document.meta.seeds, { id: 'file:b.bib', title: 'b.bib', references: 0 }];
    const text = written(referencesCsv.write({ ...document, meta: { ...document.meta, seeds } }));
    expect(text.split('\r\n')[0]).toBe('key,outcome,workId,reason,score,doi,text,seed');
    expect(text.split('\r\n')[1]).toBe('ref2,missing,10.1000/b,not-found,,10.1000/b,Middle,10.1000/survey');
  });
});

describe('venues.csv', () => {
  it('has a row for each venue, with its evidence and spellings in one field each', () => {
    expect(written(venuesCsv.write(smallDocument()))).toBe(
      'key,name,acronym,kind,works,evidence,spellings\r\n' +
        'cvpr,Computer Vision and Pattern Recognition,CVPR,conference,2,title; issn,"CVPR, 1999; Proc. CVPR"\r\n',
    );
  });
});

describe('nodes.csv', () => {
  it('has the id and then the attributes, numbers as numbers', () => {
    const lines = written(nodesCsv.write(smallDocument())).split('\r\n');
    expect(lines[0]).toBe(
      'id,label,title,authors,year,venue,venueKey,containerTitle,titleFrom,yearFrom,venueFrom,type,doi,url,status,' +
        'depth,isSeed,isReferencedByCount,inDegree,outDegree,pageRank,betweenness,harmonic,hub,authority,coreness,community,x,y,' +
        'authorsComplete,missingReason,hasReferenceList,updates,relations,aliases,updatesWork,retracted,venueEvidence,' +
        'closeness,katz,clustering,citationsPerYear,ageNormalizedInDegree,disruption,editors',
    );
    expect(lines[1]).toBe(
      '10.1000/a,Early & late,Early & late,Ada Lovelace; Charles Babbage,1999,CVPR,cvpr,Proc. CVPR,crossref,' +
        'crossref,crossref,proceedings-article,10.1000/a,https://doi.org/10.1000/a,resolved,1,false,1204,0,1,0.25,' +
        ',,,,,1,0,0,false,,true,retraction 10.1000/r,,,,true,title,,,,,,,',
    );
    expect(lines[4]).toBe(
      '10.1000/survey#ref3,"Someone, a book",,,,,,,,,,,,,listed,1,false,,0,0,0.25,,,,,,,7.5,1.5,,,false,,,,,false,,,,,,,,',
    );
    expect(lines).toHaveLength(6);
  });

  it('tells notices with their source and day, and which works are retracted', () => {
    const document = documentOf([
      {
        id: '10.1000/a',
        updates: [
          { doi: '10.1000/n1', type: 'correction', source: 'publisher', date: '2012-05-08' },
          { doi: '10.1000/n2', type: 'partial_retraction' },
        ],
      },
      { id: '10.1000/b', updates: [{ doi: '10.1000/b', type: 'withdrawal', date: '2020' }] },
      { id: '10.1000/c', updatesWork: [{ doi: '10.1000/a', type: 'retraction', source: 'publisher' }] },
    ]);
    const [names, ...rows] = parseCsv(written(nodesCsv.write(document)));
    const at = (name: string) => names?.indexOf(name) ?? -1;
    expect(rows.map((row) => [row[at('updates')], row[at('updatesWork')], row[at('retracted')]])).toEqual([
      ['correction 10.1000/n1 (publisher, 2012-05-08); partial_retraction 10.1000/n2', '', 'false'],
      ['withdrawal 10.1000/b (2020)', '', 'true'],
      ['', 'retraction 10.1000/a (publisher)', 'false'],
    ]);
  });
});

describe('edges.csv', () => {
  it('runs from the citing to the cited work and joins the reference keys', () => {
    expect(written(edgesCsv.write(smallDocument()))).toBe(
      [
        'source,target,assertedBy,references',
        '10.1000/a,10.1000/b,publisher,ref9',
        '10.1000/survey,10.1000/a,publisher,ref1',
        '10.1000/survey,10.1000/b,publisher,ref2; ref4',
        '10.1000/survey,10.1000/survey#ref3,publisher,ref3',
        '',
      ].join('\r\n'),
    );
  });

  it('has the share of search paths where there are any', () => {
    const document = smallDocument();
    const traced = { ...document, edges: { ...document.edges, spc: [0.5, null, null, null] } };
    const lines = written(edgesCsv.write(traced)).split('\r\n');
    expect(lines.slice(0, 3)).toEqual([
      'source,target,assertedBy,references,spc',
      '10.1000/a,10.1000/b,publisher,ref9,0.5',
      '10.1000/survey,10.1000/a,publisher,ref1,',
    ]);
  });
});

describe('csvRecord', () => {
  it('puts a quote before text that a spreadsheet would run, and leaves numbers alone', () => {
    expect(csvRecord(['=1+1', '+1', '-1', '@x', '\tx', '\rx', -1, 1e-7, true, null, undefined, ''])).toBe(
      `'=1+1,'+1,'-1,'@x,'\tx,"'\rx",-1,1e-7,true,,,\r\n`,
    );
  });

  it('replaces what readers stop at', () => {
    expect(csvRecord(['a\0b', '\ud83d'])).toBe('a\ufffdb,\ufffd\r\n');
  });

  it('carries any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (values) => {
        const expected = values.map((value) => {
          const text = value.toWellFormed().replaceAll('\0', '\ufffd');
          return /^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
        });
        expect(parseCsv(csvRecord(values))).toEqual([expected]);
      }),
    );
  });
});
