import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '../web/sample-document.js';
import { findViolations } from './find-violations.js';
import { launchViewer, type ViewerBrowser } from './viewer-page.js';
import { comeToRest } from './watch-rest.js';

const connected = sampleDocument({ works: 204, venues: 60, citations: 1000 });
const large = sampleDocument({ works: 5000, venues: 60, citations: 6000 });
let browser: ViewerBrowser;

beforeAll(async () => {
  browser = await launchViewer();
});

afterAll(async () => {
  await browser.close();
});

const caption = (page: Page) => page.locator('#table-caption').innerText();
const rows = (page: Page) => page.locator('.table-body [role=row]');
const header = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true });
/** What a column shows in the rows drawn, from the top. */
const cells = (page: Page, name: string) =>
  page.evaluate((title) => {
    const titles = [...document.querySelectorAll('[role=columnheader] button')];
    const position = titles.findIndex((button) => button.textContent?.startsWith(title));
    const found = [...document.querySelectorAll(`.table-body [data-column="${position}"]`)];
    return found.map((cell) => cell.textContent?.trim() ?? '');
  }, name);
const focused = (page: Page) =>
  page.evaluate(() => {
    const { row, column } = (document.activeElement as HTMLElement).dataset;
    return [Number(row), Number(column)];
  });

async function openTable(page: Page): Promise<void> {
  await page.locator('#stage').focus();
  await page.keyboard.press('t');
  await page.locator('work-table [role=row]').first().waitFor();
}

describe('the table of the viewer', () => {
  it('opens by its key with all works, the most cited first, and closes by it', async () => {
    const { page, complaints } = await browser.open(connected);
    expect(await page.locator('work-table').count()).toBe(0);
    await openTable(page);
    expect(await caption(page)).toBe('204 works and the survey, sorted by citations here');
    const counts = (await cells(page, 'Citations here')).map(Number);
    expect(counts[0]).toBe(Math.max(...connected.nodes.inDegree.map((count) => count ?? 0)));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('206');
    expect(await focused(page)).toEqual([0, 0]);
    await page.keyboard.press('t');
    expect(await page.locator('work-table').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('stage');
    expect(complaints).toEqual([]);
  });

  it('sorts by a click on a header, the other way by another', async () => {
    const { page } = await browser.open(connected);
    await openTable(page);
    await header(page, 'Year').getByRole('button').click();
    expect(await header(page, 'Year').getAttribute('aria-sort')).toBe('descending');
    expect(await header(page, 'Citations here').getAttribute('aria-sort')).toBe('none');
    const newest = (await cells(page, 'Year')).map(Number);
    expect(newest).toEqual(newest.toSorted((a, b) => b - a));
    await header(page, 'Year').getByRole('button').click();
    expect(await header(page, 'Year').getAttribute('aria-sort')).toBe('ascending');
    const known = connected.nodes.year.filter((year) => year !== null);
    expect((await cells(page, 'Year'))[0]).toBe(String(Math.min(...known)));
    expect(await caption(page)).toBe('204 works and the survey, sorted by year');
  });

  it('is walked with keys, and Enter opens the details', async () => {
    const { page, complaints } = await browser.open(connected);
    await openTable(page);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp'])
      await page.keyboard.press(key);
    expect(await focused(page)).toEqual([2, 1]);
    const title = (await cells(page, 'Title'))[2];
    await page.keyboard.press('Enter');
    expect(await page.locator('#work-title').innerText()).toBe(title);
    expect(await page.locator('.table-body [aria-selected=true]').getAttribute('aria-rowindex')).toBe('4');
    await page.keyboard.press('End');
    expect(await focused(page)).toEqual([204, 1]);
    expect(await page.locator(':focus').isVisible()).toBe(true);
    for (const key of ['Home', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    expect(await header(page, 'Authors').getAttribute('aria-sort')).toBe('ascending');
    expect(await focused(page)).toEqual([-1, 1]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('stage');
    expect(await page.locator('work-table').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('shares filters, search and selection with the graph', async () => {
    const { page } = await browser.open(connected);
    await openTable(page);
    const entry = page.locator('button.legend-entry').first();
    const [, count = ''] = (await entry.innerText()).split('\n');
    await entry.click();
    await expect.poll(() => caption(page)).toContain(`${count} of 204 works`);
    await entry.click();
    await page.locator('#search').fill('attention');
    await expect.poll(() => page.getByLabel('Only what the search finds').isChecked()).toBe(true);
    const titles = await cells(page, 'Title');
    expect(titles.length).toBeGreaterThan(3);
    for (const title of titles) expect(title).toContain('attention');
    await page.getByLabel('Only what the search finds').uncheck();
    expect(await caption(page)).toContain('204 works and the survey');
    await page.locator('#search').fill(connected.nodes.title[150] ?? '');
    await page.locator('#search').press('Enter');
    const selected = page.locator('.table-body [aria-selected=true]');
    await expect.poll(() => selected.getAttribute('data-work')).toBe('150');
    const row = await selected.boundingBox();
    const table = await page.locator('work-table').boundingBox();
    expect(row?.y).toBeGreaterThan(table?.y ?? 0);
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual(
      (table?.y ?? 0) + (table?.height ?? 0) + 1,
    );
  });

  it('keeps few rows of many works in the document, and reaches the last', async () => {
    const { page, complaints } = await browser.open(large);
    await openTable(page);
    expect(await rows(page).count()).toBeLessThanOrEqual(60);
    await page.keyboard.press('End');
    expect(await focused(page)).toEqual([5000, 0]);
    expect(await rows(page).count()).toBeLessThanOrEqual(60);
    expect(await rows(page).last().getAttribute('aria-rowindex')).toBe('5002');
    await page.locator('work-table').evaluate((table) => table.scrollTo(0, 60_000));
    await page.locator('[aria-rowindex="1880"]').waitFor();
    expect(await focused(page)).toEqual([5000, 0]);
    expect(await rows(page).count()).toBeLessThanOrEqual(60);
    expect(complaints).toEqual([]);
  });

  it('saves its rows and columns, and the DOIs, as CSV', async () => {
    const { page, complaints } = await browser.open(connected);
    await openTable(page);
    await page.locator('.column-choice summary').click();
    await page.getByLabel('Venue', { exact: true }).last().uncheck();
    await page.keyboard.press('Escape');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('works.csv');
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines[0]).toBe('Title,Authors,Year,Citations here,Citations everywhere,PageRank,DOI');
    expect(lines.length).toBe(206);
    expect(complaints).toEqual([]);
  });

  it('rises and falls by keys on its edge', async () => {
    const { page } = await browser.open(connected);
    await openTable(page);
    const edge = page.getByRole('separator', { name: 'Height of the table' });
    expect(await edge.getAttribute('aria-valuenow')).toBe('50');
    await edge.focus();
    await page.keyboard.press('ArrowUp');
    expect(await edge.getAttribute('aria-valuenow')).toBe('55');
    await page.keyboard.press('Home');
    expect(await edge.getAttribute('aria-valuenow')).toBe('25');
    expect((await page.locator('#drawer').boundingBox())?.height).toBeCloseTo(225, 0);
  });

  it('stands beside the details and not under them', async () => {
    for (const [width, height] of [
      [1440, 900],
      [360, 740],
    ] as const) {
      const { page } = await browser.open(connected, { width, height });
      await openTable(page);
      await page.keyboard.press('Enter');
      await page.locator('#work-title').waitFor();
      const details = await page.locator('#details').boundingBox();
      const sheet = await page.locator('#drawer').boundingBox();
      const apart =
        width > 900 ? (sheet?.x ?? 0) + (sheet?.width ?? 0) : (sheet?.y ?? 0) + (sheet?.height ?? 0);
      expect(apart).toBeLessThanOrEqual((width > 900 ? details?.x : details?.y) ?? 0);
    }
  });

  it.each([
    ['light', 1440, 900],
    ['dark', 768, 1024],
    ['light', 360, 740],
  ] as const)('has no violation in %s at %d × %d, and no small target', async (theme, width, height) => {
    const { page, complaints, picture } = await browser.open(connected, { theme, width, height });
    await openTable(page);
    await page.keyboard.press('ArrowDown');
    await comeToRest(page);
    await picture('table');
    expect(await findViolations(page)).toEqual([]);
    if (width <= 900) {
      const small = await page
        .locator('#drawer button:visible, #drawer select:visible, #drawer summary:visible')
        .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 43.5).length);
      expect(small).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    if (width === 360) {
      expect(await page.getByRole('columnheader').count()).toBe(3);
      expect(await page.locator('.cell-rest').first().isVisible()).toBe(true);
    }
    expect(complaints).toEqual([]);
  });
});
