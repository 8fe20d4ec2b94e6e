import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '../web/sample-document.js';
import { launchViewer, type OpenViewer, type ViewerBrowser } from './viewer-page.js';
import { comeToRest } from './watch-rest.js';

const document = sampleDocument({ works: 204, venues: 60, citations: 1000 });
const { nodes, edges, layouts } = document;
let browser: ViewerBrowser;
let viewer: OpenViewer;

beforeAll(async () => {
  browser = await launchViewer();
  // So narrow that the graph reaches from one side of the stage to the other.
  viewer = await browser.open(document, { width: 1100 });
});

afterAll(async () => {
  await browser.close();
});

/** Works that cite a work or that it cites, without the survey. */
const beside = (work: number) =>
  edges.source
    .flatMap((source, edge) => {
      const target = edges.target[edge];
      return source === work ? [target] : target === work ? [source] : [];
    })
    .filter((other) => other !== undefined && nodes.isSeed[other] !== true);

/** How far to the right of a work one that stands beside it lies. */
const reach = (work: number) =>
  Math.max(0, ...beside(work).map((other) => Number(layouts.force.x[other ?? work]))) -
  Number(layouts.force.x[work]);

/** The work whose neighbours reach farthest to the right, where the details come to lie. */
const reaching = [...nodes.id.keys()]
  // Few enough to point at each of them.
  .filter((work) => nodes.isSeed[work] !== true && beside(work).length > 4 && beside(work).length < 8)
  .reduce((most, work) => (reach(work) > reach(most) ? work : most));

/** Where a work of the lists lies, in pixels from the left of the page: its card knows. */
async function leftOf(page: Page, work = -1): Promise<number> {
  await page.locator(`#details [data-work="${work}"]`).first().hover();
  const card = page.locator('.hover-card', { hasText: nodes.label[work] ?? '' });
  await card.waitFor({ state: 'attached' });
  const x = await card.getAttribute('data-x');
  const stage = await page.locator('#stage').boundingBox();
  return Number(x) + (stage?.x ?? 0);
}

describe('what is drawn', () => {
  it('keeps the neighbours of a work clear of its details', async () => {
    const { page, complaints, picture } = viewer;
    await page.locator('#search').fill(nodes.doi[reaching] ?? '');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#work-title').waitFor();
    await comeToRest(page);
    await picture('neighbours');
    const details = await page.locator('#details').boundingBox();
    const more = page.getByRole('button', { name: /^Show more of/ });
    while ((await more.count()) > 0) await more.first().click();
    const others = beside(reaching);
    for (const other of others) expect(await leftOf(page, other), `${other}`).toBeLessThan(details?.x ?? 0);
    expect(others.length).toBeGreaterThan(4);
    expect(complaints).toEqual([]);
  });

  it('brings a neighbourhood into view, clear of the details', async () => {
    const { page, complaints } = viewer;
    await page.locator('#work-title').waitFor();
    await page.getByRole('button', { name: '1 step' }).click();
    await page.locator('.chips-count').waitFor();
    await comeToRest(page);
    const details = await page.locator('#details').boundingBox();
    for (const other of beside(reaching))
      expect(await leftOf(page, other), `${other}`).toBeLessThan(details?.x ?? 0);
    await page.getByRole('button', { name: '1 step' }).click();
    await page.locator('.chips-count').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('counts in the legend what passes the filters, for those who point and those who listen', async () => {
    const { page, complaints } = viewer;
    await page.keyboard.press('Escape');
    const entry = page.locator('button.legend-entry').first();
    const count = await entry.locator('.count').innerText();
    await page.getByLabel('First year').fill('2018');
    await page.getByLabel('First year').press('Enter');
    await expect.poll(() => entry.locator('.count').innerText()).toMatch(new RegExp(`^\\d+ of ${count}$`));
    const shown = await entry.locator('.count').innerText();
    expect(await entry.getAttribute('title')).toContain(`${shown} works pass the filters`);
    expect(complaints).toEqual([]);
  });
});
