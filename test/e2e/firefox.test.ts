import { afterEach, describe, expect, it } from 'vitest';
import { sampleDocument } from '../web/sample-document.js';
import { type FirefoxViewer, openFirefox } from './firefox-page.js';
import { writeViewer } from './viewer-page.js';

const file = writeViewer(sampleDocument({ works: 204, venues: 60, citations: 1000 }));
let viewer: FirefoxViewer | undefined;

afterEach(async () => {
  await viewer?.close();
  viewer = undefined;
});

describe('the viewer in Firefox', () => {
  it('is drawn by sigma, follows pointer and keys, changes views and opens the table', async () => {
    viewer = await openFirefox(file, 'screen');
    const { page, complaints } = viewer;
    await page.waitForSelector('#stage canvas.sigma-nodes');
    await page.focus('#stage');
    await page.keyboard.press('ArrowRight');
    const card = await page.waitForSelector('.hover-card');
    const place = await card?.evaluate((element) => {
      const { left = 0, top = 0 } = document.getElementById('stage')?.getBoundingClientRect() ?? {};
      const { x, y } = (element as HTMLElement).dataset;
      return { x: Number(x) + left, y: Number(y) + top };
    });
    const title = await page.$eval('.hover-title', ({ textContent }) => textContent);
    await page.focus('#search');
    await page.waitForSelector('.hover-card', { hidden: true });
    if (place === undefined) throw new Error('no card');
    await page.mouse.move(place.x, place.y);
    await page.waitForSelector('.hover-card');
    await page.mouse.click(place.x, place.y);
    await page.waitForSelector('#work-title');
    expect(await page.$eval('#work-title', ({ textContent }) => textContent)).toBe(title);
    await page.click('input[name=view][value=years]');
    await page.waitForFunction(() => location.hash.includes('view=years'));
    await page.focus('#stage');
    await page.keyboard.press('t');
    await page.waitForSelector('work-table [role=row]');
    expect(complaints).toEqual([]);
  });

  it('shows a still picture where there is no WebGL, and says so; search and details work', async () => {
    viewer = await openFirefox(file, 'no screen');
    const { page, complaints } = viewer;
    await page.waitForSelector('#stage canvas.still-picture');
    expect(await page.$eval('.notice', ({ textContent }) => textContent)).toContain(
      'this browser offers no WebGL',
    );
    await page.type('#search', 'a');
    const option = await page.waitForSelector('[role=option]');
    await option?.click();
    await page.waitForSelector('#work-title');
    expect(complaints).toEqual([]);
  });
});
