import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { THEME_COLORS } from '../../../src/model/palette.js';

const sheet = readFileSync(join(import.meta.dirname, '..', '..', '..', 'web', 'page', 'theme.css'), 'utf8');

it.each([
  ['light', ':root {'],
  ['dark', ':root[data-theme="dark"] {'],
] as const)('the page has the colors of the palette on %s ground', (theme, selector) => {
  const begin = sheet.indexOf(selector);
  const block = sheet.slice(begin, sheet.indexOf('}', begin));
  const { background, surface, line, text, secondary, accent, citing, cited } = THEME_COLORS[theme];
  const colors = { background, surface, line, text, secondary, accent, citing, cited };
  for (const [name, color] of Object.entries(colors)) expect(block).toContain(`--${name}: ${color};`);
});
