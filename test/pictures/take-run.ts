// Takes README's pictures of the viewer, on the bundled survey and on the field in data/examples: npm run pictures.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { embedDocument } from '../../src/exports/embed-document.js';
import { START_KEY } from '../../web/state/start-card.js';
import { comeToRest, watchRest } from '../e2e/watch-rest.js';
import { launchChromium } from '../fixtures/launch-chromium.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, 'web', 'pictures');

/** Milliseconds that a page may take. */
const PATIENCE = 180_000;

interface Picture {
  readonly name: string;
  readonly of: 'survey' | 'field';
  readonly address: string;
  readonly theme: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** Whether the card that says where to start is open. */
  readonly start?: boolean;
  readonly before?: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { name: 'venues-light', of: 'survey', address: '#view=venues&colour=venue', theme: 'light' },
  { name: 'years-light', of: 'survey', address: '#view=years&colour=venue', theme: 'light' },
  { name: 'venue-by-year-dark', of: 'survey', address: '#view=venue-by-year&colour=venue', theme: 'dark' },
  { name: 'citations-light', of: 'field', address: '', theme: 'light', start: true },
  { name: 'density-light', of: 'field', address: '#view=density', theme: 'light' },
  { name: 'communities-dark', of: 'field', address: '#view=communities', theme: 'dark' },
  { name: 'main-path-light', of: 'field', address: '#view=main-path', theme: 'light' },
  {
    name: 'work-light',
    of: 'field',
    address: '',
    theme: 'light',
    before: selectFirstFound('Economic Policy and the Great Stagflation'),
  },
  { name: 'table-light', of: 'survey', address: '#view=venues&colour=venue&table=year', theme: 'light' },
  {
    name: 'phone-dark',
    of: 'survey',
    address: '#view=venues&colour=venue',
    theme: 'dark',
    width: 360,
    height: 740,
  },
];

/** Takes all of them; the viewer must be built. */
export async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'citeloom-pictures-'));
  const cli = join(ROOT, 'dist', 'cli.js');
  execFileSync(process.execPath, [cli, 'build', '--offline', '--quiet', '--out', folder]);
  const example = join(ROOT, 'data', 'examples', 'stagflation');
  execFileSync(process.execPath, [
    cli,
    'export',
    example,
    '--format',
    'json',
    '--out',
    join(folder, 'field'),
  ]);
  const field = JSON.parse(readFileSync(join(folder, 'field', 'graph.json'), 'utf8'));
  const template = readFileSync(join(ROOT, 'dist', 'viewer-template.html'), 'utf8');
  writeFileSync(join(folder, 'field.html'), [...embedDocument(template, field)].join(''));
  const files = { survey: join(folder, 'viewer', 'index.html'), field: join(folder, 'field.html') };
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchChromium();
  for (const { name, of, address, theme, width = 1440, height = 900, start, before } of PICTURES) {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: theme,
      reducedMotion: 'reduce',
    });
    // A busy machine draws in software for a while.
    page.setDefaultTimeout(PATIENCE);
    await watchRest(page);
    if (start !== true) await page.addInitScript((key) => localStorage.setItem(key, 'closed'), START_KEY);
    await page.goto(`${pathToFileURL(files[of])}${address}`);
    await page.waitForSelector('#bar > *');
    await comeToRest(page);
    await before?.(page);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    await page.close();
  }
  await browser.close();
  rmSync(folder, { recursive: true });
}

function selectFirstFound(query: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator('#search').fill(query);
    await page.keyboard.press('Enter');
    await page.locator('#work-title').waitFor();
    await comeToRest(page);
  };
}
