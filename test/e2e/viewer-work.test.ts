import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf, type FixtureCitation } from '../fixtures/document.js';
import { findViolations } from './find-violations.js';
import { launchViewer, type ViewerBrowser } from './viewer-page.js';

const MARKUP = '<img src=x onerror="alert(1)"> \u202eback';

/**
 * Works 0 to 5, of which 0 cites 1, 1 cites 2, and 5 cites 0 and 1; 3 and 4 stand apart, 4 citing 3. Sixty
 * further works cite 3, so that their list is long.
 */
const CITATIONS: readonly FixtureCitation[] = [
  [0, 1],
  [1, 2],
  [4, 3],
  [5, 0],
  [5, 1],
  ...Array.from({ length: 60 }, (_, i): FixtureCitation => [6 + i, 3]),
];
const document_ = documentOf(
  Array.from({ length: 66 }, (_, work) => ({
    id: `10.1000/${String(work).padStart(2, '0')}`,
    doi: `10.1000/${String(work).padStart(2, '0')}`,
    title: work === 2 ? MARKUP : `Work number ${work}`,
    authors: ['Ana Tanaka', 'Wei Li'],
    year: 2000 + (work % 20),
    inDegree: CITATIONS.filter(([, target]) => target === work).length,
    hasReferenceList: true,
    status: 'resolved' as const,
  })),
  CITATIONS,
);
let browser: ViewerBrowser;

beforeAll(async () => {
  browser = await launchViewer();
});

afterAll(async () => {
  await browser.close();
});

const open = (work: number) =>
  browser.open(document_, { fragment: `#view=citations&work=10.1000%2F${String(work).padStart(2, '0')}` });
const titleOf = (page: Page) => page.locator('#work-title').innerText();
const chain = (page: Page) => page.locator('.chain li').allInnerTexts();

/** Chooses the second of two works by keys alone. */
async function holdAgainst(page: Page, button: string, words: string): Promise<void> {
  await page.getByRole('button', { name: button }).press('Enter');
  expect(await page.locator('.notice-choosing').innerText()).toContain('click one, or search');
  await page.locator('#search:focus').fill(words);
  await page.locator('#result-0').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.pair-title').waitFor();
}

describe('a work', () => {
  it('is cited in the format asked for, by hand where the page may not copy', async () => {
    const { page, complaints } = await open(1);
    await page.evaluate(() => {
      const kept: string[] = [];
      const clipboard = { writeText: async (text: string) => void kept.push(text) };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      Object.assign(window, { kept });
    });
    await page.getByRole('button', { name: 'Cite…' }).click();
    expect(await page.locator('.citing-text').innerText()).toContain('Work number 1');
    await page.getByRole('button', { name: 'RIS' }).click();
    await expect.poll(() => page.locator('.citing-done').innerText()).toBe('Copied as RIS.');
    expect(await page.evaluate(() => Reflect.get(window, 'kept')[0])).toContain('TI  - Work number 1');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'BibTeX' }).click();
    await page.locator('.citing-by-hand').waitFor();
    const selected = await page.evaluate(() => String(getSelection()));
    expect(selected).toContain('@');
    expect(selected).toContain('Work number 1');
    await page.keyboard.press('Escape');
    expect(await page.locator('.citing-box').count()).toBe(0);
    expect(await titleOf(page)).toBe('Work number 1');
    expect(complaints).toEqual([]);
  });

  it('leads along its lists by keys, the work stood on brought out on the stage', async () => {
    const { page, complaints } = await open(3);
    const buttons = page.locator('[aria-labelledby=cited-by-heading] .work-list button');
    expect(await buttons.count()).toBe(5);
    await page.getByRole('button', { name: 'Show more of: Cited here by' }).press('Enter');
    expect(await buttons.count()).toBe(61);
    await buttons.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const third = await buttons.nth(2).locator('.item-title').innerText();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(third);
    expect(await page.locator('.hover-title').innerText()).toBe(third);
    await page.keyboard.press('Enter');
    expect(await titleOf(page)).toBe(third);
    await page.keyboard.press('Backspace');
    expect(await titleOf(page)).toBe('Work number 3');
    expect(complaints).toEqual([]);
  });

  it('has similar works, each with why, to go on to', async () => {
    const { page, complaints } = await open(1);
    const similar = page.locator('[aria-labelledby=similar-heading] .work-list button');
    await similar.first().waitFor();
    expect(await similar.first().locator('.item-why').innerText()).toMatch(/shared reference|cited together/);
    const title = await similar.first().locator('.item-title').innerText();
    await similar.first().click();
    expect(await titleOf(page)).toBe(title);
    expect(complaints).toEqual([]);
  });

  it('orders its lists as asked', async () => {
    const { page, complaints } = await open(3);
    const list = page.locator('[aria-labelledby=cited-by-heading]');
    const years = () =>
      list.locator('.item-year').evaluateAll((items) => items.map((item) => Number(item.textContent)));
    await list.getByRole('combobox').selectOption('Newest');
    const newest = await years();
    expect(newest).toEqual([...newest].sort((a, b) => b - a));
    await list.getByRole('combobox').selectOption('Oldest');
    const oldest = await years();
    expect(oldest).toEqual([...oldest].sort((a, b) => a - b));
    expect(complaints).toEqual([]);
  });

  it('keeps its neighbourhood of one step or two, and lets it go', async () => {
    const { page, complaints } = await open(2);
    const two = page.getByRole('button', { name: '2 steps' });
    await page.getByRole('button', { name: '1 step' }).click();
    expect(await page.locator('.chips-count').innerText()).toBe('2 of 66 works');
    await two.click();
    expect(await two.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.chips').innerText()).toContain('Around');
    await two.click();
    expect(await page.locator('.chips-count').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('two works', () => {
  it('are joined by a path, chosen by keys, left by Escape step by step', async () => {
    const { page, complaints } = await open(0);
    await holdAgainst(page, 'Path to…', 'onerror');
    const [first, step, second, next, last] = await chain(page);
    expect([first, second].map((text) => text?.split('\n')[0])).toEqual(['Work number 0', 'Work number 1']);
    expect([step, next]).toEqual(['cites', 'cites']);
    expect(last).toContain('<img src=x');
    expect(await page.locator('.details img').count()).toBe(0);
    await page.locator('.pair-title:focus').waitFor();
    await page.keyboard.press('Escape');
    expect(await titleOf(page)).toBe('Work number 0');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#work-title').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('say so where no path joins them', async () => {
    const { page } = await open(0);
    await holdAgainst(page, 'Path to…', 'number 4');
    expect(await page.locator('.pair-words').innerText()).toBe(
      'No path of citations leads from one to the other.',
    );
    expect(await chain(page)).toHaveLength(3);
  });

  it('are compared by what they share, without a violation', async () => {
    const { page, complaints } = await open(0);
    await holdAgainst(page, 'Compare with…', 'number 1');
    const body = await page.locator('.details-body').innerText();
    expect(body).toContain('The first cites the second.');
    expect(body).toContain('1 of the 2 works here that cite either (50\u00a0%)');
    expect(await page.locator('[aria-labelledby=cited-by-heading] .item-title').allInnerTexts()).toEqual([
      'Work number 5',
    ]);
    expect(await findViolations(page, '#details')).toEqual([]);
    await page.getByRole('button', { name: 'Path between them' }).click();
    expect(await chain(page)).toHaveLength(3);
    expect(complaints).toEqual([]);
  });

  it('are not chosen when the choice is given up', async () => {
    const { page } = await open(0);
    await page.getByRole('button', { name: 'Compare with…' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await page.locator('.notice-choosing').count()).toBe(0);
    expect(await titleOf(page)).toBe('Work number 0');
  });
});
