import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

const FIREFOX = process.env.CITELOOM_FIREFOX ?? '/usr/bin/firefox-esr';

/** Firefox with a page of the viewer in it. */
export interface FirefoxViewer {
  readonly page: Page;
  /** Errors, warnings and dialogs of the page. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens an address in Firefox: on a screen that is drawn in memory it has WebGL, without any screen it has none.
 * @throws Error where Firefox or, for a screen, Xvfb is missing
 */
export async function openFirefox(address: string, screen: 'screen' | 'no screen'): Promise<FirefoxViewer> {
  if (!existsSync(FIREFOX))
    throw new Error(`${FIREFOX} is missing: install firefox-esr, or name it in CITELOOM_FIREFOX`);
  const display = screen === 'screen' ? await startDisplay() : undefined;
  const browser: Browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: display === undefined,
    env: { ...process.env, ...(display === undefined ? {} : { DISPLAY: display.name }) },
    extraPrefsFirefox: { 'webgl.force-enabled': true, 'ui.prefersReducedMotion': 1 },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${String(error)}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  await page.waitForSelector('#bar > *');
  return {
    page,
    complaints,
    close: async () => {
      await browser.close();
      display?.process.kill();
    },
  };
}

/** A screen in memory on the first free display. */
async function startDisplay(): Promise<{ readonly name: string; readonly process: ChildProcess }> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await Promise.race([
    once(child.stdio[3] ?? child, 'data'),
    once(child, 'error').then(([error]) => Promise.reject(error)),
  ]);
  return { name: `:${String(number).trim()}`, process: child };
}
