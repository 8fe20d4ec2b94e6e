import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { STYLE, STYLE_HASH } from '../../src/report/style.js';

it("the page's policy names the style sheet as it is", () => {
  expect(STYLE_HASH).toBe(`sha256-${createHash('sha256').update(STYLE.markup).digest('base64')}`);
});
