import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { unpacked } from '../../../../web/document/worker/gzip.js';

const bytes = new TextEncoder().encode('source,target\n');

it('leaves a file that is not packed as it is', async () => {
  const file = { name: 'a.csv', bytes };
  expect(await unpacked(file)).toBe(file);
});

it('unpacks gzip, and the name loses its ending', async () => {
  expect(await unpacked({ name: 'a.csv.GZ', bytes: gzipSync(bytes) })).toEqual({ name: 'a.csv', bytes });
});

it('stops where a small file becomes a large one', async () => {
  const bomb = gzipSync(new Uint8Array(8 * 2 ** 20));
  expect(bomb.length).toBeLessThan(10_000);
  await expect(unpacked({ name: 'bomb.gz', bytes: bomb }, 2 ** 20)).rejects.toThrow(
    'bomb.gz: it unpacks to more than 1 MB and more than 100 times its size.',
  );
  expect((await unpacked({ name: 'bomb.gz', bytes: bomb })).bytes).toHaveLength(8 * 2 ** 20);
});
