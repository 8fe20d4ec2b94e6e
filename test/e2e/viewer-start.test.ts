import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '../web/sample-document.js';
import { findViolations } from './find-violations.js';
import { launchViewer, type ViewerBrowser } from './viewer-page.js';

const document_ = sampleDocument({ works: 200, venues: 8, citations: 400 });
let browser: ViewerBrowser;

beforeAll(async () => {
  browser = await launchViewer();
});

afterAll(async () => {
  await browser.close();
});

describe('Start here', () => {
  it('answers the first questions without scrolling, and leads to the most cited work and who cites it', async () => {
    const { page, complaints, picture } = await browser.open(document_, { start: true });
    const body = page.locator('.details-body');
    const facts = await body.locator('.start-facts').innerText();
    for (const words of ['Biggest venue', 'Fullest year']) expect(facts).toContain(words);
    const [scrolled, seen] = await body.evaluate((element) => [element.scrollHeight, element.clientHeight]);
    expect(scrolled).toBeLessThanOrEqual(Number(seen));
    await picture('start-here');
    const first = body.locator('.work-list button').first();
    const title = await first.locator('.item-title').innerText();
    await first.click();
    expect(await page.locator('#work-title').innerText()).toBe(title);
    expect(await page.locator('#cited-by-heading').innerText()).toMatch(/Cited here by\s+\d/);
    await page.getByRole('button', { name: 'Close the details' }).click();
    await page.locator('#start-title').waitFor();
    expect(complaints).toEqual([]);
  });

  it('filters by what is clicked', async () => {
    const { page, complaints } = await browser.open(document_, { start: true });
    const venue = page.locator('.start-facts .link-button').first();
    const name = await venue.innerText();
    await venue.click();
    expect(await page.locator('.chips').innerText()).toContain(name);
    expect(complaints).toEqual([]);
  });

  it('closes, stays closed when the page is opened again, and comes back by its key', async () => {
    const { page, complaints } = await browser.open(document_, { start: true, width: 360, height: 800 });
    await page.getByRole('button', { name: 'Close Start here' }).click();
    expect(await page.locator('html').getAttribute('data-details')).toBe('closed');
    await page.reload();
    await page.waitForSelector('#bar > *');
    expect(await page.locator('#start-title').count()).toBe(0);
    await page.keyboard.press('h');
    await page.locator('#start-title:focus').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#start-title').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it.each([
    [1440, 'light'],
    [360, 'dark'],
  ] as const)('is accessible, %i pixels wide, %s', async (width, theme) => {
    const { page } = await browser.open(document_, { start: true, width, theme });
    await page.locator('#start-title').waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});
