import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '../web/sample-document.js';
import { findViolations } from './find-violations.js';
import { launchViewer, type OpenViewer, type ViewerBrowser } from './viewer-page.js';

const connected = sampleDocument({ works: 204, venues: 60, citations: 1000 });
/** The most cited work of the sample, and how to open on it. */
const work = '10.1000/w00001';
const fragment = `#work=${encodeURIComponent(work)}`;
let browser: ViewerBrowser;

beforeAll(async () => {
  browser = await launchViewer();
});

afterAll(async () => {
  await browser.close();
});

async function reload({ page }: OpenViewer): Promise<void> {
  await page.reload();
  await page.locator('#stage canvas').first().waitFor();
}

async function noteDown(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add to the reading list' }).click();
  await page.getByLabel('Your note').fill('Compare with table 3 of the survey.');
  await page.getByLabel(/^Add tags/).pressSequentially('Método,');
  await page.getByLabel(/^Add tags/).pressSequentially('metodo');
  await page.keyboard.press('Enter');
}

async function expectKept(viewer: OpenViewer): Promise<void> {
  const { page, complaints } = viewer;
  await expect.poll(() => page.locator('.own-saved').innerText()).toBe('Saved');
  await reload(viewer);
  expect(await page.getByLabel('Your note').inputValue()).toBe('Compare with table 3 of the survey.');
  expect(await page.locator('.own-tag').allInnerTexts()).toEqual(['Método']);
  const listed = page.getByRole('button', { name: 'On the reading list' });
  expect(await listed.getAttribute('aria-pressed')).toBe('true');
  expect(complaints).toEqual([]);
}

async function importFile(page: Page, text: string): Promise<string> {
  const file = { name: 'list.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('.reading input[type=file]').setInputFiles(file);
  const report = page.locator('.reading-report');
  await expect.poll(() => report.innerText()).not.toBe('');
  return report.innerText();
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
}

describe('what a reader notes of works', () => {
  it('is there again after a reload from disk', async () => {
    const viewer = await browser.open(connected, { fragment });
    await noteDown(viewer.page);
    await viewer.picture('reading-details');
    await expectKept(viewer);
  });

  it('is there again after a reload from a server', async () => {
    const viewer = await browser.openServed(connected);
    await viewer.page.keyboard.press('/');
    await viewer.page.keyboard.type(work);
    await viewer.page.keyboard.press('Enter');
    await noteDown(viewer.page);
    await expectKept(viewer);
  });

  it('is typed without the keys of the page acting', async () => {
    const { page } = await browser.open(connected, { fragment });
    await page.getByLabel('Your note').pressSequentially('l2 ?d ok');
    expect(await page.getByLabel('Your note').inputValue()).toBe('l2 ?d ok');
    expect(await page.locator('[role=dialog]').count()).toBe(0);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  });

  it('is written down at the latest when the page is left', async () => {
    const viewer = await browser.open(connected, { fragment });
    await viewer.page.getByLabel('Your note').fill('in haste');
    await reload(viewer);
    expect(await viewer.page.getByLabel('Your note').inputValue()).toBe('in haste');
  });

  it('stands in the list, in the order and with the notes of the reader', async () => {
    const { page, complaints, picture } = await browser.open(connected, { fragment });
    await noteDown(page);
    const first = await page.locator('#work-title').innerText();
    await page.locator('.work-list button').first().click();
    await page.getByRole('button', { name: 'Add to the reading list' }).click();
    const second = await page.locator('#work-title').innerText();
    expect(await page.locator('.own-marks [aria-label="On your reading list"]').count()).toBeGreaterThan(0);
    await page.locator('#stage').focus();
    await page.keyboard.press('l');
    const titles = page.locator('.reading-title');
    expect(await titles.allInnerTexts()).toEqual([first, second]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('dialog');
    const up = page.getByRole('button', { name: 'Move up' }).nth(1);
    await up.focus();
    await page.keyboard.press('Enter');
    expect(await titles.allInnerTexts()).toEqual([second, first]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move up');
    expect(await page.locator('.reading-note').innerText()).toBe('Compare with table 3 of the survey.');
    await picture('reading-dialog');
    await page.getByRole('button', { name: 'Take off the list' }).first().click();
    expect(await page.getByRole('button', { name: 'Reading list, 1 work' }).count()).toBe(1);
    await titles.first().click();
    expect(await page.locator('#work-title').innerText()).toBe(first);
    expect(await page.locator('[role=dialog]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('leaves a work out, says what changes, and puts it back', async () => {
    const { page, complaints, picture } = await browser.open(connected, { fragment });
    await page.getByRole('button', { name: 'Exclude this work' }).click();
    const words = await page.locator('.left-out').innerText();
    expect(words).toContain('203 works instead of 204.');
    expect(words).toContain('Measures stay those of the whole graph.');
    await picture('reading-excluded');
    await page.getByRole('button', { name: 'Put it back' }).click();
    expect(await page.locator('.left-out').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Exclude this work' }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });
});

describe('files of the reading list', () => {
  it('bring notes to another machine', async () => {
    const first = await browser.open(connected, { fragment });
    await noteDown(first.page);
    await first.page.locator('#stage').focus();
    await first.page.keyboard.press('l');
    const saving = first.page.waitForEvent('download');
    await first.page.getByRole('button', { name: 'Export', exact: true }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await saving).createReadStream()) chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString('utf8');
    expect(first.complaints).toEqual([]);
    const { page, complaints, picture } = await browser.open(connected, {
      width: 360,
      height: 740,
      theme: 'dark',
    });
    await page.getByRole('button', { name: 'Colours and filters' }).click();
    await page.getByRole('button', { name: 'Reading list' }).click();
    await picture('reading-empty');
    expect(await importFile(page, text)).toBe('Imported what is noted of 1 work.');
    expect(await page.locator('.reading-note').innerText()).toBe('Compare with table 3 of the survey.');
    await picture('reading-dialog');
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('that are hostile are refused in words, and change nothing', async () => {
    const { page, complaints, picture } = await browser.open(connected, { fragment });
    await noteDown(page);
    await page.locator('#stage').focus();
    await page.keyboard.press('l');
    const before = await page.locator('.reading-list').innerText();
    const works = [{ id: '__proto__', note: { toString: 'x' }, listed: 1 }];
    const hostile = JSON.stringify({ format: 'citeloom-reading', version: 1, works });
    expect(await importFile(page, hostile)).toContain(
      '“__proto__” has a note that is no text. Nothing was imported.',
    );
    expect(await page.locator('.reading-list').innerText()).toBe(before);
    const markup = {
      id: 'x',
      title: '<img src=x onerror=alert(1)>',
      listed: 2,
      note: '<script>alert(1)</script>',
    };
    await importFile(page, JSON.stringify({ format: 'citeloom-reading', version: 1, works: [markup] }));
    await expect
      .poll(() => page.locator('.reading-list').innerText())
      .toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('.reading img, .reading script').count()).toBe(0);
    await picture('reading-hostile');
    expect(complaints).toEqual([]);
  });
});

describe('the authors', () => {
  it('are found by name, and lead to co-authors and works and back', async () => {
    const { page, complaints, picture } = await browser.open(connected, { fragment });
    const title = await page.locator('#work-title').innerText();
    await page.getByRole('button', { name: 'Who wrote these works…' }).click();
    await picture('authors-list');
    await page.getByLabel('Search authors by name').fill('okafor jo');
    expect(await page.locator('.author-list .name-list button').allInnerTexts()).toEqual([
      expect.stringMatching(/^Jo Okafor\s+\d+$/),
    ]);
    await page.locator('.author-list .name-list button').click();
    await expect.poll(() => page.locator('#author-title').innerText()).toBe('Jo Okafor');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('author-title');
    expect(await page.locator('.shares').innerText()).toMatch(
      /\d+ % ?\n?.*\d+ of \d+ citations to these works/s,
    );
    await picture('author');
    await expectAccessible(page);
    const other = page.locator('section[aria-labelledby=co-authors] button').first();
    const name = await other.locator('bdi').innerText();
    await other.click();
    expect(await page.locator('#author-title').innerText()).toBe(name);
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await page.locator('#work-title').innerText()).toBe(title);
    expect(complaints).toEqual([]);
  });

  it('are nowhere where no record names any', async () => {
    const nodes = { ...connected.nodes, authors: connected.nodes.id.map(() => null) };
    const { page, complaints } = await browser.open({ ...connected, nodes });
    expect(await page.locator('.rail-authors').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
