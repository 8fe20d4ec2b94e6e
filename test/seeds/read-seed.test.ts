import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CiteloomError } from '../../src/errors.js';
import type { SeedContent } from '../../src/seeds/contract.js';
import { readSeed } from '../../src/seeds/read-seed.js';
import { openSeedFile, seedFileOf } from '../../src/seeds/seed-file.js';

const SURVEY = readFileSync('data/seeds/taffc.2022.3205170.json', 'utf8');

const RECORD = { DOI: '10.1000/survey', title: ['A survey'], reference: [{ key: 'a', DOI: '10.1000/A' }] };
const OTHER = { DOI: '10.1000/A', title: ['Another'] };

const read = async (name: string, text: string) => readSeed(await seedFileOf(name, text));
const readBytes = async (name: string, bytes: Uint8Array) =>
  readSeed(await openSeedFile({ name, path: name }, Readable.from([bytes])));
const onlySeed = ({ seeds }: SeedContent) => seeds[0] ?? expect.fail('there is no seed');
const lines = (...values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

describe('readSeed', () => {
  it('reads the 208 references of the survey: 168 with a DOI, 40 without', async () => {
    const seed = onlySeed(await read('survey.json', SURVEY));
    expect(seed.id).toBe('10.1109/taffc.2022.3205170');
    expect(seed.title).toBe('Deep Learning for Micro-Expression Recognition: A Survey');
    expect(seed.references).toHaveLength(208);
    expect(seed.references.filter(({ doi }) => doi !== undefined)).toHaveLength(168);
    expect(new Set(seed.references.flatMap(({ doi }) => doi ?? [])).size).toBe(164);
  });

  it('reads the bare message like the whole answer', async () => {
    const bare = JSON.stringify(JSON.parse(SURVEY).message);
    expect(await read('a', bare)).toEqual(await read('a', SURVEY));
  });

  it('reads a list of DOIs in any form and says which lines are none', async () => {
    const text = '\ufeff10.1000/A\r\n# a comment\r\n\r\nhttps://doi.org/10.1000/b\r\nnonsense\r\n';
    const seed = onlySeed(await read('list.txt', text));
    expect(seed.id).toBe('file:list.txt');
    expect(seed.record).toBeUndefined();
    expect(seed.references).toEqual([
      { key: 'line-1', doi: '10.1000/a' },
      { key: 'line-4', doi: '10.1000/b' },
    ]);
    expect(seed.warnings).toEqual(['list.txt, line 5: "nonsense" is not a DOI (no-prefix); left out.']);
  });

  it.each([
    ['', 'is empty'],
    ['hello world', 'of no kind that can be read'],
    ['{"message": {', 'not valid JSON'],
    ['{}', 'no DOI'],
    ['{"DOI": "10.1000/x"}', 'no references'],
    ['{"DOI": "10.1000/x", "reference": []}', 'no references'],
  ])('refuses %j with a hint', async (text, message) => {
    const error = await read('bad.json', text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CiteloomError);
    expect(error).toMatchObject({
      code: 'SEED_UNREADABLE',
      message: expect.stringContaining(message),
      hint: expect.stringMatching(/\w/),
    });
  });
});

const recordsOf = ({ cache }: SeedContent) => [...(cache?.givenRecords() ?? [])];

describe('a file of Crossref records, one a line', () => {
  it('takes the first as the survey and the others as what is known', async () => {
    const content = await read('records.jsonl', lines(RECORD, OTHER));
    expect(onlySeed(content)).toMatchObject({ id: '10.1000/survey', title: 'A survey', raw: RECORD });
    expect(recordsOf(content)).toEqual([
      { doi: '10.1000/a', record: { doi: '10.1000/a', title: 'Another' }, raw: OTHER },
    ]);
    expect(content.cache?.get('10.1000/a')).toEqual(recordsOf(content)[0]);
  });

  it('is known by its lines where its name says nothing, and may hold answers of the API', async () => {
    const content = await read('records.txt', lines({ message: RECORD }, { message: OTHER }));
    expect(recordsOf(content)).toHaveLength(1);
  });

  it('is unpacked when it is packed, also in UTF-16', async () => {
    const text = lines(RECORD, OTHER);
    const packed = await readBytes('a.jsonl.gz', gzipSync(text));
    const plain = await read('a.jsonl.gz', text);
    expect(packed.seeds).toEqual(plain.seeds);
    expect(recordsOf(packed)).toEqual(recordsOf(plain));
    const wide = await readBytes('a.jsonl', Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(recordsOf(wide)).toHaveLength(1);
  });

  it('leaves a bad line out and names it; the first one may not be bad', async () => {
    const content = await read('a.jsonl', `${lines(RECORD)}{"DOI":\n${lines({ title: ['x'] }, OTHER)}`);
    expect(onlySeed(content).warnings).toEqual([
      expect.stringMatching(/^a\.jsonl, line 2: it is not valid JSON .*; left out\.$/),
      'a.jsonl, line 3: it holds no Crossref record: it has no DOI; left out.',
    ]);
    expect(recordsOf(content)).toHaveLength(1);
    await expect(read('a.jsonl', `\n{"DOI": 3}\n${lines(RECORD)}`)).rejects.toThrow(
      'line 2, is not the survey',
    );
  });

  it('is refused when its gzip stream ends too soon', async () => {
    const packed = gzipSync(lines(RECORD, OTHER));
    await expect(readBytes('a.jsonl.gz', packed.subarray(0, -9))).rejects.toMatchObject({
      code: 'SEED_UNREADABLE',
    });
  });
});
