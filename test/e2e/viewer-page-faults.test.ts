import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gexf } from '../../src/exports/gexf.js';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { sampleDocument } from '../web/sample-document.js';
import { launchViewer, type OpenViewer, type ViewerBrowser } from './viewer-page.js';
import { comeToRest } from './watch-rest.js';

const sample = sampleDocument({ works: 700, venues: 60, citations: 1500 });
const connected: GraphDocument = {
  ...sample,
  nodes: {
    ...sample.nodes,
    yearFrom: sample.nodes.yearFrom.map((from, work) => (work % 4 === 0 ? 'doi-structure' : from)),
  },
};
const other = sampleDocument({ works: 24, venues: 5, citations: 60 });
const GEXF = [...gexf.write(other)].join('');
const SOON = { timeout: 30_000 };
const WIDE = { width: 1440, height: 900 };
let browser: ViewerBrowser;
let opened: OpenViewer;
let page: Page;

beforeAll(async () => {
  browser = await launchViewer();
  opened = await browser.open(connected, { ...WIDE, motion: true });
  page = opened.page;
});

afterAll(async () => {
  expect(opened.complaints).toEqual([]);
  await browser.close();
});

const query = 'emotion';
const view = () => page.locator('input[name=view]:checked').inputValue();
const address = () => new URL(page.url()).hash;
const active = () => page.evaluate(() => document.activeElement?.id ?? '');
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Back to how the viewer opens. */
async function startAgain() {
  await page.evaluate(() => {
    location.hash = '';
  });
  await expect.poll(() => page.locator('#work-title').count()).toBe(0);
  await page.locator('#stage').focus();
  await comeToRest(page);
}

async function selectByQuery() {
  await page.locator('#search').fill(query);
  await page.locator('[role=option]').first().waitFor();
  await press('Enter');
  await page.locator('#work-title').waitFor();
}

describe('the address', () => {
  it('is followed while the stage still moves: two quick Backs leave it alive', async () => {
    await startAgain();
    await press('+');
    await expect.poll(address, SOON).toContain('at=');
    await selectByQuery();
    await page.locator('#stage').focus();
    await press('0');
    await expect.poll(address, SOON).not.toContain('at=');
    await press('2');
    await comeToRest(page);
    await page.evaluate(async () => {
      const back = () =>
        new Promise((resolve) => {
          addEventListener('hashchange', resolve, { once: true });
          history.back();
        });
      await back();
      await back();
    });
    await comeToRest(page);
    expect(await view()).toBe('citations');
    const before = address();
    expect(before).toContain('at=');
    await press('+');
    await expect.poll(address, SOON).not.toBe(before);
  });

  it('is left alone by the link that skips to the graph', async () => {
    await startAgain();
    await press('2');
    await selectByQuery();
    await comeToRest(page);
    const before = address();
    await page.locator('.skip-link').focus();
    await press('Enter');
    await expect.poll(active).toBe('stage');
    await comeToRest(page);
    expect([address(), await view()]).toEqual([before, 'years']);
    expect(await page.locator('#work-title').count()).toBe(1);
  });
});

describe('a dialog', () => {
  it('holds the focus, and gives it back', async () => {
    await startAgain();
    const button = page.getByRole('button', { name: 'Export: pictures, files' });
    await button.focus();
    await press('Enter');
    await page.locator('[role=dialog]:focus').waitFor();
    const reached = new Set<string>();
    for (let step = 0; step < 30; step += 1) {
      await press('Tab');
      reached.add(
        await page.evaluate(() => {
          const { activeElement } = document;
          return activeElement?.closest('[role=dialog]') != null || activeElement === document.body
            ? 'within'
            : (activeElement?.outerHTML.slice(0, 80) ?? '');
        }),
      );
    }
    expect([...reached]).toEqual(['within']);
    await press('Escape');
    await expect.poll(() => page.locator('[role=dialog]').count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('the search', () => {
  it('is selected by its key, so that typing replaces what it held', async () => {
    await startAgain();
    await page.locator('#search').fill('old words');
    await page.locator('#stage').focus();
    await press('/');
    await page.keyboard.type(query);
    expect(await page.locator('#search').inputValue()).toBe(query);
  });

  it('says above its results what a second work is chosen for', async () => {
    await startAgain();
    await selectByQuery();
    await page.locator('#details').getByRole('button', { name: 'Compare' }).click();
    await page.locator('#search').fill('attention');
    await page.locator('#result-0').waitFor();
    expect(await page.locator('#search-results').innerText()).toMatch(/^Choose the work to compare with/);
    await page.locator('#search').fill('no such words');
    await expect
      .poll(() => page.locator('#search-results').innerText())
      .toMatch(/^Choose the work to compare with[\s\S]*No work has all these words/);
  });

  it('leaves in the table, and in its file, all that it finds', async () => {
    await startAgain();
    await press('t');
    await page.locator('#search').fill('e');
    const rows = page.getByRole('grid');
    await expect.poll(async () => Number(await rows.getAttribute('aria-rowcount'))).toBeGreaterThan(501);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines.length).toBe(Number(await rows.getAttribute('aria-rowcount')));
  });
});

describe('the page', () => {
  it('prints the table that is open without blank pages', async () => {
    await startAgain();
    await press('t');
    await page.locator('work-table [role=row]').first().waitFor();
    await press('End');
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(paper.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(4);
    expect(await page.locator('.print-picture').count()).toBe(0);
    await press('t');
  });

  it('gives what repeats ids of its own', async () => {
    await startAgain();
    await page.locator('.chooser summary', { hasText: 'Measure' }).click();
    await expect.poll(() => page.locator('.histogram').count()).toBe(2);
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it('counts what cites a work here in one way', async () => {
    await startAgain();
    await selectByQuery();
    const measures = await page.locator('.measures').first().innerText();
    const [, count = ''] = /Citations here\s+([\d,]+)/.exec(measures) ?? [];
    const heading = (await page.locator('#cited-by-heading').innerText()).replaceAll(/\s+/g, ' ');
    expect(heading).toBe(`Cited here by ${count} and the survey`);
  });

  it('keeps a theme that was chosen by hand, and else follows the system', async () => {
    const theme = () => page.locator('html').getAttribute('data-theme');
    expect(await theme()).toBe('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(theme, SOON).toBe('dark');
    await page.reload();
    await page.waitForSelector('#bar > *');
    expect(await theme()).toBe('dark');
    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    await expect.poll(theme, SOON).toBe('light');
    await page.reload();
    await page.waitForSelector('#bar > *');
    expect(await theme()).toBe('light');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.emulateMedia({ colorScheme: 'dark' });
    await comeToRest(page);
    expect(await theme()).toBe('light');
  });

  it('goes back to the graph that was shown before a file was dropped, and forward again', async () => {
    await startAgain();
    await press('2');
    await expect.poll(address, SOON).toBe('#view=years');
    const dataTransfer = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'other.gexf'));
      return transfer;
    }, GEXF);
    await page.dispatchEvent('#stage', 'drop', { dataTransfer });
    await expect.poll(() => page.title(), SOON).toBe('other.gexf');
    expect(address()).toBe('');
    await press('2');
    await expect.poll(address, SOON).toBe('#view=years');
    await page.goBack();
    await expect.poll(address, SOON).toBe('');
    expect(await page.title()).toBe('other.gexf');
    await page.goBack();
    await expect.poll(() => page.title(), SOON).toBe(connected.meta.title);
    expect([address(), await view()]).toEqual(['#view=years', 'years']);
    await page.goForward();
    await expect.poll(() => page.title(), SOON).toBe('other.gexf');
  });
});
