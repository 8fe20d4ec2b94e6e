import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '../web/sample-document.js';
import { findViolations } from './find-violations.js';
import { launchViewer, type ViewerBrowser } from './viewer-page.js';

const connected = sampleDocument({ works: 204, venues: 60, citations: 1000 });
let browser: ViewerBrowser;

beforeAll(async () => {
  browser = await launchViewer();
});

afterAll(async () => {
  await browser.close();
});

describe('accessibility', () => {
  it.each([
    ['light', 1440, 900],
    ['dark', 1440, 900],
    ['light', 768, 1024],
    ['dark', 360, 740],
  ] as const)('has no violation in %s at %d × %d', async (theme, width, height) => {
    const { page, picture } = await browser.open(connected, { theme, width, height });
    await picture('rest');
    for (const action of [
      async () => undefined,
      async () => page.locator('#search').fill('emotion'),
      async () => page.keyboard.press('Enter'),
      async () => (width > 900 ? undefined : page.locator('.rail-button').click()),
    ]) {
      await action();
      expect(await findViolations(page)).toEqual([]);
    }
    await picture('used');
  });

  it('has targets of 44 pixels and no sideways scrolling on a phone', async () => {
    const { page } = await browser.open(connected, { width: 360, height: 740 });
    await page.locator('.rail-button').click();
    const small = await page
      .locator('button:visible, select:visible, .segments label:visible')
      .evaluateAll((all) =>
        all
          .filter((element) => element.getBoundingClientRect().height < 44)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
