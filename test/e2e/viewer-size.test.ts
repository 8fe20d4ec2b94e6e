import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

it('the viewer without data takes at most 330 kB compressed', () => {
  const template = readFileSync(new URL('../../dist/viewer-template.html', import.meta.url));
  expect(gzipSync(template, { level: 9 }).length).toBeLessThanOrEqual(330_000);
});
