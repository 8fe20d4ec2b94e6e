import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gexf } from '../../src/exports/gexf.js';
import { sampleDocument } from '../web/sample-document.js';
import { launchViewer, type ViewerBrowser } from './viewer-page.js';

const own = sampleDocument({ works: 60, venues: 12, citations: 200 });
const other = sampleDocument({ works: 24, venues: 5, citations: 60 });
const GEXF = [...gexf.write(other)].join('');
const RECORDS = [0, 1, 2]
  .map((at) =>
    JSON.stringify({
      DOI: `10.1000/w${at}`,
      title: [`On the subject of number ${at}`],
      reference: at === 0 ? [] : [{ key: 'a', DOI: `10.1000/w${at - 1}` }],
    }),
  )
  .join('\n');
const LONG = { timeout: 180_000 };
const SOON = { timeout: 30_000 };
let browser: ViewerBrowser;

beforeAll(async () => {
  browser = await launchViewer();
});

afterAll(async () => {
  await browser.close();
});

/** Drags a file over the page, and drops it there unless told otherwise. */
async function drag(page: Page, file: { readonly name: string; readonly text: string }, drop = true) {
  const dataTransfer = await page.evaluateHandle(({ name, text }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name));
    return transfer;
  }, file);
  await page.dispatchEvent('#stage', 'dragover', { dataTransfer });
  if (drop) await page.dispatchEvent('#stage', 'drop', { dataTransfer });
}

const choose = (page: Page, name: string, content: string | Uint8Array) =>
  page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  });

describe('opening another graph from disk', () => {
  it('takes a dropped file, and keeps what is shown after a bad one', LONG, async () => {
    const { page, complaints, picture } = await browser.open(own, { fragment: '#view=years' });
    await drag(page, { name: 'other.gexf', text: GEXF }, false);
    await page.locator('.drop-target').waitFor();
    await picture('drop');
    await drag(page, { name: 'other.gexf', text: GEXF });
    await expect.poll(() => page.title(), SOON).toBe('other.gexf');
    expect(await page.locator('.drop-target').count()).toBe(0);
    expect(await page.locator('.coverage').innerText()).toContain('24');
    await drag(page, { name: 'broken.gexf', text: '<gexf><graph><nodes>' });
    await expect.poll(() => page.locator('#opening [role=alert]').innerText(), SOON).toContain('broken.gexf');
    await picture('bad-file');
    expect(await page.title()).toBe('other.gexf');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.opening-failure').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('opens what was opened before a reload, goes back, and forgets', LONG, async () => {
    const { page, complaints, picture } = await browser.open(own);
    await drag(page, { name: 'other.gexf', text: GEXF });
    await expect.poll(() => page.title(), SOON).toBe('other.gexf');
    await page.keyboard.press('o');
    await page.locator('.open-list li').waitFor();
    await page.reload();
    await page.waitForSelector('#stage canvas');
    expect(await page.title()).toBe(own.meta.title);
    await page.keyboard.press('o');
    await page.locator('.open-list li').waitFor();
    expect(await page.locator('.open-list').innerText()).toMatch(
      /other\.gexf\s+24 works · \d+ citations · \d+ kB/,
    );
    await page.locator('.open-list .open-recent').click();
    await expect.poll(() => page.title(), SOON).toBe('other.gexf');
    await page.keyboard.press('o');
    await page.locator('.open-own').waitFor();
    await picture('open');
    await page.locator('.open-own').click();
    await expect.poll(() => page.title()).toBe(own.meta.title);
    await page.keyboard.press('o');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => page.locator('.open-list').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('builds the graph of packed records', LONG, async () => {
    const { page, complaints } = await browser.open(own);
    await page.keyboard.press('o');
    await choose(page, 'records.jsonl.gz', gzipSync(RECORDS));
    await expect.poll(() => page.title(), SOON).toBe('records.jsonl');
    expect(await page.locator('#dialogs [role=dialog]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('opening another graph from a server', () => {
  it('works under its policy', LONG, async () => {
    const { page, complaints } = await browser.openServed(own);
    await drag(page, { name: 'other.gexf', text: GEXF });
    await expect.poll(() => page.title(), SOON).toBe('other.gexf');
    expect(complaints).toEqual([]);
  });

  it('is offered where there is no graph', LONG, async () => {
    const { page, picture } = await browser.openServed(null);
    await picture('no-graph');
    expect(await page.locator('.failure').innerText()).toContain('Nothing leaves this machine');
    await choose(page, 'karate.csv', 'source,target\na,b\nb,c\n');
    await expect.poll(() => page.title(), SOON).toBe('karate.csv');
    expect(await page.locator('.failure').count()).toBe(0);
  });
});
