import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CrawlStore, openStore, openStoreReader } from '../../src/crawl/store.js';
import { withMaxAge } from '../../src/crawl/with-max-age.js';
import type { Lookup } from '../../src/model/lookup.js';
import { referenceId } from '../../src/model/match.js';
import { mapCrossrefRecord } from '../../src/sources/crossref/map.js';

const DAY = 86_400_000;
const FAILURE = { what: 'answered 502', tries: 5 };

let folder: string;
let path: string;
let opened: CrawlStore[];
let time: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-store-'));
  path = join(folder, 'deep', 'crawl.sqlite');
  opened = [];
  time = Date.UTC(2026, 0, 1);
});
afterEach(() => {
  for (const store of opened) store.close();
  rmSync(folder, { recursive: true });
});

function open(): CrawlStore {
  const store = openStore(path, { mapRecord: mapCrossrefRecord, now: () => time });
  opened.push(store);
  return store;
}

function close(store: CrawlStore): void {
  opened.splice(opened.indexOf(store), 1);
  store.close();
}

function found(doi: string, primary = doi, title = 'A title'): Lookup {
  const raw = {
    DOI: primary.toUpperCase(),
    title: [title],
    indexed: { 'date-time': '2026-01-01T00:00:00Z' },
  };
  const record = mapCrossrefRecord(raw);
  return record === undefined ? expect.fail('no record') : { doi, record, raw };
}

const MISSING: Lookup = { doi: '10.1000/gone', missing: 'other-agency', agency: 'DataCite' };
const TROUBLE: Lookup = { doi: '10.1000/a', missing: 'malformed' };

/** Opens and closes it once with these answers. */
function filled(...lookups: readonly Lookup[]): void {
  const store = open();
  for (const lookup of lookups) store.add(lookup);
  close(store);
}

describe('a store', () => {
  it('gives back what it was given, before and after it was closed', () => {
    const store = open();
    store.add(found('10.1000/a'));
    store.add(MISSING);
    expect(store.get('10.1000/a')).toEqual(found('10.1000/a'));
    close(store);
    const again = open();
    expect(again.get('10.1000/a')).toEqual(found('10.1000/a'));
    expect(again.get('10.1000/gone')).toEqual(MISSING);
    expect(again.get('10.1000/never')).toBeUndefined();
  });

  it('keeps an alias with its record, and knows the record under its own DOI too', () => {
    filled(found('10.1000/old', '10.1000/new'));
    const store = open();
    expect(store.get('10.1000/old')).toEqual(found('10.1000/old', '10.1000/new'));
    expect(store.get('10.1000/new')).toEqual(found('10.1000/new'));
    const database = new Database(path, { readonly: true });
    expect(database.prepare('SELECT * FROM aliases').all()).toEqual([
      { alias: '10.1000/old', doi: '10.1000/new' },
    ]);
    database.close();
  });

  it('lets a newer record and a newer miss take the place of a record, but not mere trouble', () => {
    filled(found('10.1000/a'));
    filled(found('10.1000/a', '10.1000/a', 'Corrected'), TROUBLE);
    expect(open().get('10.1000/a')).toMatchObject({ record: { title: 'Corrected' } });
    opened[0]?.add({ doi: '10.1000/a', missing: 'not-found' });
    close(opened[0] ?? expect.fail('not open'));
    expect(open().get('10.1000/a')).toEqual({ doi: '10.1000/a', missing: 'not-found' });
  });

  it('commits what came together in one transaction, durable against a loss of power', async () => {
    const store = open();
    const database = new Database(path, { readonly: true });
    const kept = () => database.prepare('SELECT count(*) FROM outcomes').pluck().get();
    store.add(found('10.1000/a'));
    store.add(found('10.1000/b'));
    expect(kept()).toBe(0);
    await new Promise((resolve) => setImmediate(resolve));
    expect(kept()).toBe(2);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
  });

  it('logs requests without what could name the user', () => {
    const store = open();
    store.log({ type: 'request', kind: 'list', status: 200, bytes: 17 });
    close(store);
    const database = new Database(path, { readonly: true });
    expect(database.prepare('SELECT * FROM requests').all()).toEqual([
      { id: 1, sent_at: time, class: 'list', status: 200, bytes: 17 },
    ]);
    database.close();
  });

  it('is read while it is written', () => {
    filled(found('10.1000/a'));
    open().add(found('10.1000/b'));
    const reader = openStoreReader(path, { mapRecord: mapCrossrefRecord });
    expect(reader?.get('10.1000/a')).toEqual(found('10.1000/a'));
    reader?.close();
  });

  it('does not exist for a reader until somebody writes it', () => {
    expect(openStoreReader(path, { mapRecord: mapCrossrefRecord })).toBeUndefined();
  });
});

describe('withMaxAge', () => {
  it('asks again for what is older than the age allowed, and for nothing that this run asked', () => {
    filled(found('10.1000/a'));
    time += 3 * DAY;
    const store = open();
    const dueAfter = (days: number) =>
      withMaxAge(store, { maxAge: days * DAY, now: time }).isDue('10.1000/a');
    expect([dueAfter(2), dueAfter(3), dueAfter(4)]).toEqual([true, false, false]);
    store.add(found('10.1000/a'));
    close(store);
    const again = open();
    expect(withMaxAge(again, { maxAge: 0, now: time }).isDue('10.1000/a')).toBe(false);
  });

  it('asks again for what was not found only when told to', () => {
    filled(found('10.1000/a'), MISSING);
    time += 1;
    const store = open();
    const due = (retryMissing: boolean) =>
      ['10.1000/a', '10.1000/gone', '10.1000/never'].filter((doi) =>
        withMaxAge(store, { retryMissing, now: time }).isDue(doi),
      );
    expect(due(false)).toEqual([]);
    expect(due(true)).toEqual(['10.1000/gone']);
  });

  it('always asks again for what ended without an answer, also when an older citeloom stored it', () => {
    filled(
      { doi: '10.1000/failed', missing: 'api-error', failure: FAILURE },
      { doi: '10.1000/portal', missing: 'redirect' },
      { doi: '10.1000/nowhere', missing: 'not-found' },
      MISSING,
      { doi: '10.1000/long', missing: 'too-long' },
    );
    const store = open();
    const due = (now: number) =>
      ['failed', 'portal', 'nowhere', 'gone', 'long'].filter((name) =>
        withMaxAge(store, { now }).isDue(`10.1000/${name}`),
      );
    expect(due(time)).toEqual([]);
    expect(due(time + 1)).toEqual(['failed', 'portal']);
    expect(store.get('10.1000/failed')).toMatchObject({ missing: 'api-error', failure: FAILURE });
  });
});

describe('a store that cannot be opened', () => {
  it('is refused to a second writer, who is told who holds it since when', () => {
    open();
    time += 1;
    expect(() => open()).toThrowError(
      expect.objectContaining({
        code: 'STORE_LOCKED',
        message: expect.stringContaining(`in use by process ${process.pid} since 2026-01-01T00:00:00Z`),
      }),
    );
  });

  it('is free again once it is closed', () => {
    filled(found('10.1000/a'));
    filled(found('10.1000/b'));
    expect(open().get('10.1000/a')).toBeDefined();
  });

  it.each([
    [
      'written by a newer citeloom',
      (database: Database.Database) => database.pragma('user_version = 99'),
      'newer citeloom',
    ],
    [
      "another program's database",
      (database: Database.Database) => database.pragma('application_id = 1'),
      'not a store of citeloom',
    ],
  ])('is left as it is when it is %s', (_name, change, message) => {
    filled(found('10.1000/a'));
    const database = new Database(path);
    change(database);
    database.close();
    const before = readFileSync(path);
    for (const attempt of [open, () => openStoreReader(path, { mapRecord: mapCrossrefRecord })])
      expect(attempt).toThrowError(
        expect.objectContaining({ code: 'STORE_UNREADABLE', message: expect.stringContaining(message) }),
      );
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each([
    ['torn', (bytes: Buffer) => bytes.subarray(0, 5000)],
    ['no database at all', () => Buffer.from('{"doi":"10.1000/a"}\n'.repeat(400))],
  ])('is left as it is when it is %s', (_name, damage) => {
    filled(...Array.from({ length: 200 }, (_, number) => found(`10.1000/${number}`)));
    writeFileSync(path, damage(readFileSync(path)));
    const before = readFileSync(path);
    expect(() => open().get('10.1000/7')).toThrowError(expect.objectContaining({ code: 'STORE_UNREADABLE' }));
    for (const store of opened.splice(0)) store.close();
    expect(readFileSync(path).subarray(0, 100).equals(before.subarray(0, 100))).toBe(true);
  });

  it('names a record that is damaged', () => {
    filled(found('10.1000/a'));
    const database = new Database(path);
    database.prepare("UPDATE records SET body = x'00'").run();
    database.close();
    const lookup = open().get('10.1000/a');
    expect(() => lookup !== undefined && 'record' in lookup && lookup.record).toThrow(
      'The record of 10.1000/a in the store',
    );
  });

  it('says so when its folder is a file', () => {
    writeFileSync(join(folder, 'deep'), '');
    expect(open).toThrowError(expect.objectContaining({ code: 'STORE_UNWRITABLE' }));
  });

  it('says so when its folder may not be written', () => {
    path = '/sys/citeloom/crawl.sqlite';
    expect(open).toThrowError(expect.objectContaining({ code: 'STORE_UNWRITABLE' }));
  });

  it('keeps what searches found, in the order of the source, and when', () => {
    const hits = ['10.1000/b', '10.1000/a'].map((doi) => {
      const lookup = found(doi);
      return 'record' in lookup ? { record: lookup.record, raw: lookup.raw } : expect.fail('no record');
    });
    const store = open();
    store.addSearch({ query: 'wu faces 2020', hits });
    store.addSearch({ query: 'no answer', failed: 'api-error', failure: FAILURE });
    store.addSearch({ query: 'nothing', hits: [] });
    close(store);
    const reader = open();
    expect(reader.hits('wu faces 2020')).toEqual(hits);
    expect(reader.hits('nothing')).toEqual([]);
    expect(reader.hits('no answer')).toBeUndefined();
    expect(reader.unsearched('no answer')).toEqual({ why: 'failed', failure: FAILURE });
    expect(reader.unsearched('nothing')).toBeUndefined();
    expect(reader.searched('wu faces 2020')).toBe(time);
    time += 3 * DAY;
    const due = (maxAge: number) => withMaxAge(reader, { maxAge, now: time }).isSearchDue('nothing');
    expect([due(2 * DAY), due(4 * DAY)]).toEqual([true, false]);
  });

  it('keeps what the user decided until it is taken back', () => {
    const store = open();
    store.decide('10.1000/survey', 'ref1', { doi: '10.1000/a' });
    store.decide('10.1000/survey', 'ref2', 'none');
    store.decide('10.1000/survey', 'ref3', 'none');
    store.decide('10.1000/survey', 'ref3', 'automatic');
    close(store);
    expect([...open().decisions()]).toEqual([
      [referenceId('10.1000/survey', 'ref1'), { doi: '10.1000/a' }],
      [referenceId('10.1000/survey', 'ref2'), 'none'],
    ]);
  });

  it('of an older citeloom is read as it is, and gets what it lacks when it is written', () => {
    filled(found('10.1000/a'));
    const database = new Database(path);
    database.exec('DROP TABLE decisions; DROP TABLE failed_searches');
    database.exec('ALTER TABLE outcomes DROP COLUMN failure; ALTER TABLE outcomes DROP COLUMN tries');
    database.pragma('user_version = 1');
    database.close();
    const reader = openStoreReader(path, { mapRecord: mapCrossrefRecord });
    expect(reader?.decisions()).toEqual(new Map());
    expect(reader?.get('10.1000/a')).toBeDefined();
    reader?.close();
    const store = open();
    store.decide('10.1000/survey', 'ref1', 'none');
    expect(store.decisions().size).toBe(1);
    expect(store.get('10.1000/a')).toBeDefined();
  });
});
