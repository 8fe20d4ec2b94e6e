import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { snapshotLines } from '../../../../src/crawl/snapshot-lines.js';
import { readDocument } from '../../../../src/imports/document/read-document.js';
import type { KnownLookup } from '../../../../src/model/lookup.js';
import { createMemoryCache } from '../../../../src/model/lookup-cache.js';
import { buildDocument } from '../../../../src/pipeline.js';
import { readSeed } from '../../../../src/seeds/read-seed.js';
import { seedFileOf } from '../../../../src/seeds/seed-file.js';
import { mapCrossrefRecord } from '../../../../src/sources/crossref/map.js';
import { parseVenueTable } from '../../../../src/venues/venue-table.js';
import { documentOfFile } from '../../../../web/document/worker/document-of-file.js';
import { withoutReferee } from '../../../fixtures/without-referee.js';
import { surveyField } from '../../../replica/survey.js';

const survey: unknown = JSON.parse(readFileSync('data/seeds/taffc.2022.3205170.json', 'utf8')).message;
const SURVEY_ID = '10.1109/taffc.2022.3205170';
const field = surveyField();
const bytesOf = (text: string) => new TextEncoder().encode(text);
const linesOf = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
const open = (name: string, content: string | Uint8Array) =>
  documentOfFile({ name, bytes: typeof content === 'string' ? bytesOf(content) : content });

const works = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    DOI: `10.1000/w${at}`,
    title: [`On the subject of number ${at}`],
    'container-title': ['Journal of Numbers'],
    issued: { 'date-parts': [[2000 + at]] },
    ...(at === 0 ? {} : { reference: [{ key: 'a', DOI: `10.1000/w${at - 1}` }] }),
  }));

describe('a snapshot of a crawl', () => {
  const known = new Map<string, KnownLookup>(
    field.flatMap((raw) => {
      const record = mapCrossrefRecord(raw);
      return record === undefined ? [] : [[record.doi, { doi: record.doi, record, raw }] as const];
    }),
  );
  const snapshot = async () => {
    const { seeds } = await readSeed(await seedFileOf('survey.json', JSON.stringify(survey)));
    const depths = new Map([...known.keys()].map((doi) => [doi, 1]));
    const limits = { depth: 1, minCited: 1, maxWorks: Number.POSITIVE_INFINITY };
    const crawled = { seeds, depths, leftOut: [] };
    return [
      ...snapshotLines({ crawled, cache: createMemoryCache(known), limits, metadata: 'crossref' }),
    ].join('');
  };

  it('is built like on the command line without its table of venues', async () => {
    const text = await snapshot();
    const document = await open('crawl.jsonl.gz', gzipSync(text));
    const { document: built } = await buildDocument({
      ...(await readSeed(await seedFileOf('crawl.jsonl', text))),
      cache: createMemoryCache(known),
      libraries: [],
      venues: parseVenueTable({ venues: [], proceedings: [] }),
      options: { metadata: 'crossref', generator: document.meta.generator },
    });
    expect(withoutReferee(document)).toEqual(withoutReferee(built));
    expect(document.meta.figures?.map(({ value }) => value)).toEqual([undefined]);
    expect(document.meta.coverage.citations.amongWorks).toBeGreaterThan(500);
    expect(readDocument(document, 'graph.json')).toBe(document);
  });

  it('is refused where a line of it is lost', async () => {
    const lines = (await snapshot()).split('\n');
    await expect(open('crawl.jsonl', lines.toSpliced(3, 1).join('\n'))).rejects.toThrow(
      'announces 164 lines of kind record and holds 163',
    );
  });
});

describe('records without a header', () => {
  it('are a survey and its references where the first cites most others', async () => {
    const document = await open('records.jsonl', linesOf([survey, ...field]));
    expect(document.meta.seeds).toMatchObject([{ id: SURVEY_ID, references: 208 }]);
    expect(document.meta.coverage.citations.amongWorks).toBeGreaterThan(500);
  });

  it('are a list of works otherwise: all of them, and the citations among them', async () => {
    const { meta, nodes, edges } = await open('records.jsonl', linesOf(works(4)));
    expect(meta.title).toBe('records.jsonl');
    const isWork = (at: number | undefined) => nodes.id[at ?? -1]?.startsWith('10.1000/w') === true;
    expect(nodes.id.filter((_, at) => isWork(at))).toHaveLength(4);
    const among = edges.source.filter((source, at) => isWork(source) && isWork(edges.target[at]));
    expect(among).toHaveLength(3);
  });

  it.each([
    ['a list', works(4)],
    [
      'an answer of the API to a search',
      { status: 'ok', 'message-type': 'work-list', message: { items: works(4) } },
    ],
    ['answers of the API in a list', works(4).map((message) => ({ status: 'ok', message }))],
  ])('may be %s', async (_, value) => {
    const { nodes } = await open('records.json', JSON.stringify(value, null, 1));
    expect(nodes.title.filter((title) => title?.startsWith('On the subject'))).toHaveLength(4);
  });

  it('may be one: the answer of the API for a survey', async () => {
    const document = await open('work.json', JSON.stringify({ status: 'ok', message: survey }));
    expect(document.meta.seeds).toMatchObject([{ id: SURVEY_ID }]);
  });

  it('may be one work that cites nothing', async () => {
    const document = await open('work.json', JSON.stringify(works(1)[0]));
    expect(readDocument(document, 'graph.json')).toBe(document);
  });

  it('lose what is no record, with a warning that says where', async () => {
    const lines = [...works(3).map((work) => JSON.stringify(work)), '{"DOI":', '{"title":["none"]}'];
    const { meta } = await open('records.jsonl', lines.join('\r\n'));
    expect(meta.warnings.join('\n')).toMatch(
      /records\.jsonl, line 4: it is not valid JSON.*\n.*line 5: it holds no/,
    );
  });

  it('must be there', async () => {
    await expect(open('records.jsonl', '{"a":1}\n{"a":2}\n')).rejects.toThrow(
      'records.jsonl holds no Crossref record.',
    );
  });

  it('keep no member of theirs as a key of an object', async () => {
    const record =
      '{"DOI":"10.1000/x","title":["x"],"__proto__":{"polluted":1},"reference":[{"key":"__proto__","DOI":"10.1000/y"}]}';
    await open('records.jsonl', `${record}\n${record.replace('/x', '/z')}\n`);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
