import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MATCHED, matchedDocument } from '../web/matched-document.js';
import { findViolations } from './find-violations.js';
import { launchViewer, type ViewerBrowser } from './viewer-page.js';

const matched = matchedDocument({ works: 204, venues: 60, citations: 1000 });
const at = (work: number) => `#work=${encodeURIComponent(matched.nodes.id[work] ?? '')}`;
const titleOfDetails = (page: Page) => page.locator('#work-title').innerText();
let browser: ViewerBrowser;

beforeAll(async () => {
  browser = await launchViewer();
});

afterAll(async () => {
  await browser.close();
});

describe('what the viewer says about matches, versions and coverage', () => {
  it('tells how a reference without a DOI was matched', async () => {
    const { page } = await browser.open(matched, { fragment: at(MATCHED.found) });
    expect(await page.locator('.reference-why').innerText()).toBe(
      'No DOI was given. Found by a search; title, author, year and page agree (score 0.94).',
    );
    expect(await page.locator('.candidates').count()).toBe(0);
  });

  it.each([
    ['light', 1440, 900],
    ['dark', 360, 740],
  ] as const)('unfolds the candidates with keys, in %s at %d × %d', async (theme, width, height) => {
    const options = { theme, width, height, fragment: at(MATCHED.ambiguous) };
    const { page, complaints, picture } = await browser.open(matched, options);
    await page.locator('.candidates summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('.candidates li').first().waitFor();
    await picture('ambiguous');
    expect(
      (await page.locator('.candidates li').allInnerTexts()).map((text) => text.split(/\s*\n\s*/)),
    ).toEqual([
      [
        'The same words',
        'score',
        '0.80',
        'Not taken: it appeared in another year (2026)',
        '10.1000/w00009 Show it here',
      ],
      ['Another edition', 'score', '0.82', 'Not taken: the authors differ', '10.1000/other'],
    ]);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show it here' }).click();
    expect(await titleOfDetails(page)).toBe(matched.nodes.title[9]);
    expect(await page.locator('.candidates[open]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('walks from a preprint to the published work and back', async () => {
    const { page } = await browser.open(matched, { fragment: at(MATCHED.preprint) });
    const versions = page.locator('.versions');
    expect(await versions.locator('h3').innerText()).toBe('Preprint of');
    await versions.getByRole('button').click();
    expect(await titleOfDetails(page)).toBe(matched.nodes.title[MATCHED.published]);
    expect(await versions.locator('h3').innerText()).toBe('A preprint of this work is here');
    await versions.getByRole('button').click();
    expect(await titleOfDetails(page)).toBe(matched.nodes.title[MATCHED.preprint]);
  });

  it('names the basis of the measures, and not of the count of Crossref', async () => {
    const { page } = await browser.open(matched, { fragment: at(MATCHED.found) });
    const basis = 'Computed from what is known: the references of 163 of 204 works are known (80\u00a0%).';
    expect(await page.locator('.measures-basis').allInnerTexts()).toEqual([basis]);
    const titles = await page
      .locator('.measures tr')
      .evaluateAll((rows) =>
        rows.map((row) => row.querySelector('th')).map((name) => [name?.textContent, name?.title]),
      );
    expect(titles.filter(([, title]) => title?.endsWith(basis)).map(([name]) => name)).toEqual([
      'Citations here',
      'PageRank',
      'Betweenness',
      'References here',
    ]);
    expect(titles.length).toBe(5);
  });

  it('says with a key what the coverage means, and folds it with Escape', async () => {
    const { page, picture } = await browser.open(matched, { fragment: at(MATCHED.found) });
    await page.locator('.coverage summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.coverage-meaning').innerText()).toContain('Citation counts are lower bounds');
    await picture('coverage');
    await page.keyboard.press('Escape');
    expect(await page.locator('.coverage[open]').count()).toBe(0);
    expect(await page.locator('#work-title').count()).toBe(1);
  });
});
