import { expect, it } from 'vitest';
import { withReadingProgress } from '../../../src/cli/text/reading-progress.js';
import { screenText, terminalStream } from '../terminal-stream.js';

const CHUNK = 2 ** 20;

interface Reading {
  readonly columns?: number;
  readonly flags?: { readonly quiet?: true; readonly json?: true };
  readonly size?: number;
  /** Milliseconds at which each megabyte comes. */
  readonly times: readonly number[];
}

/** Reads so many megabytes with a clock of its own; what was on the screen before the end, and after it. */
async function reading({ columns, flags = {}, size, times }: Reading) {
  const { stream, text } = terminalStream(columns);
  let time = 0;
  const megabytes = async function* () {
    for (const at of times) {
      time = at;
      yield new Uint8Array(CHUNK);
    }
  };
  const input = { name: 'a', path: 'in/a', bytes: megabytes(), ...(size === undefined ? {} : { size }) };
  const during = await withReadingProgress(
    { out: stream, err: stream, call: 'citeloom' },
    flags,
    async (watch) => {
      let bytes = 0;
      for await (const chunk of watch(input).bytes) bytes += chunk.length;
      expect(bytes).toBe(times.length * CHUNK);
      return text();
    },
    () => time,
  );
  return { during, after: text() };
}

it('says nothing of what is read within three seconds', async () => {
  for (const columns of [undefined, 80])
    expect((await reading({ times: [0, 1000, 2999], ...(columns ? { columns } : {}) })).after).toBe('');
});

it('writes a line every three seconds in a pipe, with what is left where the size is known', async () => {
  const times = [1000, 4000, 5000, 6999, 8000];
  expect((await reading({ times, size: 10 * CHUNK })).after).toBe(
    '      reading in/a: 2 MB of 10 MB, 0.5 MB/s, about 16 s left\n' +
      '      reading in/a: 5 MB of 10 MB, 0.6 MB/s, about 8 s left\n',
  );
  expect((await reading({ times })).after).toBe(
    '      reading in/a: 2 MB, 0.5 MB/s\n      reading in/a: 5 MB, 0.6 MB/s\n',
  );
});

it('says nothing when quiet, with JSON or without', async () => {
  expect((await reading({ times: [4000, 9000], flags: { quiet: true } })).after).toBe('');
  expect((await reading({ times: [4000, 9000], flags: { quiet: true, json: true } })).after).toBe('');
});

it('writes events as JSON lines', async () => {
  const { after } = await reading({
    times: [0, 4000, 9000],
    size: 4 * CHUNK,
    flags: { json: true },
    columns: 80,
  });
  expect(after.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))).toEqual([
    { type: 'reading', path: 'in/a', bytes: 2 * CHUNK, size: 4 * CHUNK },
    { type: 'reading', path: 'in/a', bytes: 3 * CHUNK, size: 4 * CHUNK },
  ]);
});

it('draws a bar on a terminal, and takes it away', async () => {
  const { during, after } = await reading({ times: [0, 4000], size: 4 * CHUNK, columns: 80 });
  expect(screenText(during)).toEqual([
    expect.stringMatching(/^ {6}━+─+ reading in\/a: 2 MB of 4 MB · 0\.5 MB\/s · about 4 s left$/),
  ]);
  expect(screenText(after)).toEqual(['']);
});

it('draws no bar where nobody knows the size', async () => {
  const { during } = await reading({ times: [0, 4000], columns: 80 });
  expect(screenText(during)).toEqual(['reading in/a: 2 MB · 0.5 MB/s']);
});

it('takes the bar away when reading fails', async () => {
  const { stream, text } = terminalStream(80);
  let time = 0;
  const failing = withReadingProgress(
    { out: stream, err: stream, call: 'citeloom' },
    {},
    async (watch) => {
      const bytes = (async function* () {
        time = 4000;
        yield new Uint8Array(CHUNK);
        yield new Uint8Array(CHUNK);
      })();
      for await (const chunk of watch({ name: 'a', path: 'a', bytes }).bytes)
        throw new Error(`no more than ${chunk.length}`);
    },
    () => time,
  );
  await expect(failing).rejects.toThrow('no more');
  expect(screenText(text())).toEqual(['']);
});
