// Takes README's pictures of the viewer on the bundled survey: npm run pictures (after npm run build).
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURES = [
  { name: 'venues-light', view: 'venues', theme: 'light' },
  { name: 'years-light', view: 'years', theme: 'light' },
  { name: 'venue-by-year-dark', view: 'venue-by-year', theme: 'dark' },
];

const folder = mkdtempSync(join(tmpdir(), 'citeloom-pictures-'));
execFileSync(process.execPath, [
  join(ROOT, 'dist', 'cli.js'),
  'build',
  '--offline',
  '--quiet',
  '--out',
  folder,
]);
mkdirSync(join(ROOT, 'web', 'pictures'), { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CITELOOM_BROWSER ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-background-networking',
  ],
});
for (const { name, view, theme } of PICTURES) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  await page.goto(`${pathToFileURL(join(folder, 'viewer', 'index.html'))}#view=${view}`);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(ROOT, 'web', 'pictures', `${name}.png`) });
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });
