import type { Browser, CDPSession, Page } from 'playwright-core';
import { comeToRest, watchRest } from '../../e2e/watch-rest.js';
import { type ClockedWindow, installPaintClock, type Paint } from './paint-clock.js';
import { panPage } from './pan-page.js';

/** Figures of one opening of a page, in milliseconds. */
export interface Opening {
  /** Until the first works are drawn, and until nothing more is. */
  readonly first: number;
  readonly everything: number;
  /** A frame while the stage is dragged. */
  readonly frame: number;
}

const DEFAULTS = {
  viewport: { width: 1440, height: 900 },
  /** Milliseconds without a paint after which a page has opened. */
  quiet: 2000,
  timeout: 240_000,
  frames: 16,
};

/** Opens a page afresh and times it. */
export async function measureOpening(browser: Browser, address: string): Promise<Opening> {
  const { page, close } = await openClocked(browser, address);
  const paints = await settled(page);
  const frame = await page.evaluate(panPage, DEFAULTS.frames);
  await close();
  const [first] = paints;
  // A page is whole when it first draws as much as it draws in the end.
  const most = paints.at(-1)?.vertices ?? 0;
  const whole = paints.find(({ vertices }) => vertices >= most);
  if (first === undefined || whole === undefined) throw new Error('nothing was drawn');
  return { first: first.at, everything: whole.at, frame };
}

/** Milliseconds of script, style and layout that each interaction takes, until it has calmed down. */
export async function measureInteractions(
  browser: Browser,
  address: string,
): Promise<ReadonlyMap<string, number>> {
  const { page, close } = await openClocked(browser, address);
  await settled(page);
  await page.evaluate(() => {
    (globalThis as unknown as ClockedWindow).paintClock.waits = false;
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const figures = new Map<string, number>();
  const time = async (name: string, act: () => Promise<unknown>) => {
    const before = await busy(session);
    await act();
    await comeToRest(page);
    figures.set(name, (await busy(session)) - before);
  };
  await page.locator('#search').focus();
  await time('search, first key', () => page.keyboard.press('e'));
  await time('search, a further key', () => page.keyboard.press('m'));
  await page.keyboard.press('Escape');
  await comeToRest(page);
  await page.locator('#stage').focus();
  await time('point at a work', () => page.keyboard.press('ArrowRight'));
  await time('point at the next', () => page.keyboard.press('ArrowRight'));
  await time('select it', () => page.keyboard.press('Enter'));
  await page.keyboard.press('Escape');
  await time('filter by the legend', () => page.locator('button.legend-entry').first().click());
  await page.keyboard.press('Escape');
  await time('colour by year', () => page.locator('#coloring').selectOption('year'));
  await time('change the view', () => page.locator('input[name=view][value=years]').check({ force: true }));
  await close();
  return figures;
}

async function openClocked(browser: Browser, address: string) {
  const context = await browser.newContext({ viewport: DEFAULTS.viewport, reducedMotion: 'reduce' });
  context.setDefaultTimeout(DEFAULTS.timeout);
  const page = await context.newPage();
  await page.addInitScript(installPaintClock);
  await watchRest(page);
  await page.goto(address, { waitUntil: 'commit' });
  return { page, close: () => context.close() };
}

/** The paints of the opening, once there are no more. */
async function settled(page: Page): Promise<readonly Paint[]> {
  await page.waitForFunction((quiet) => {
    const { paints } = (globalThis as unknown as ClockedWindow).paintClock;
    const last = paints.at(-1);
    return last !== undefined && performance.now() - last.at > quiet;
  }, DEFAULTS.quiet);
  return page.evaluate(() => (globalThis as unknown as ClockedWindow).paintClock.paints);
}

async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const parts = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];
  const seconds = metrics
    .filter(({ name }) => parts.includes(name))
    .reduce((sum, { value }) => sum + value, 0);
  return 1000 * seconds;
}
