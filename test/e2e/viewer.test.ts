import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { sampleDocument } from '../web/sample-document.js';
import { findViolations } from './find-violations.js';
import { launchViewer, type ViewerBrowser } from './viewer-page.js';
import { comeToRest } from './watch-rest.js';

const offline = sampleDocument({ works: 204, venues: 60, citations: 0 });
const connected = sampleDocument({ works: 204, venues: 60, citations: 1000 });
let browser: ViewerBrowser;

beforeAll(async () => {
  browser = await launchViewer();
});

afterAll(async () => {
  await browser.close();
});

const viewOf = (page: Page) => page.locator('input[name=view]:checked').inputValue();
const titleOfDetails = (page: Page) => page.locator('#work-title').innerText();

/** Where the work that was walked to lies on the page once nothing moves; its card knows. */
async function placeOfHovered(page: Page): Promise<{ x: number; y: number }> {
  await comeToRest(page);
  return page.locator('.hover-card').evaluate((element: HTMLElement) => {
    const stage = document.getElementById('stage')?.getBoundingClientRect();
    const { x, y } = element.dataset;
    return { x: Number(x) + (stage?.left ?? 0), y: Number(y) + (stage?.top ?? 0) };
  });
}

describe('the viewer from disk', () => {
  it('opens on venues without citations, and shows its views without a complaint', async () => {
    const { page, complaints, picture } = await browser.open(offline);
    expect(await page.title()).toBe(offline.meta.title);
    expect(await viewOf(page)).toBe('venues');
    expect(await page.locator('.coverage').innerText()).toContain('204 cited works from 204 references');
    for (const view of ['Years', 'Venue × year', 'Citations', 'Venues']) {
      await page.getByRole('radio', { name: view, exact: true }).check();
      await comeToRest(page);
      await picture(`offline-${view}`);
    }
    expect(complaints).toEqual([]);
  });

  it('says on the citations view why there are none and what to do', async () => {
    const { page } = await browser.open(offline, { fragment: '#view=citations' });
    const notice = await page.locator('.notice').innerText();
    expect(notice).toContain('No citations among these works are known yet');
    expect(notice).toContain('citeloom build --mailto');
  });

  it('opens on citations where there are some, in the theme of the system', async () => {
    const { page, complaints, picture } = await browser.open(connected, { theme: 'dark' });
    expect(await viewOf(page)).toBe('citations');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.locator('.notice').count()).toBe(0);
    await picture('connected');
    expect(complaints).toEqual([]);
  });

  it('shows the main path, its lines explained, and no other citations', async () => {
    const { page, complaints, picture } = await browser.open(connected);
    await page.locator('#stage').focus();
    await page.keyboard.press('8');
    await expect.poll(() => viewOf(page)).toBe('main-path');
    expect(await page.locator('.path-note').innerText()).toContain('key routes');
    await comeToRest(page);
    await picture('main-path');
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('greys the main path out where there is none, and says why', async () => {
    const { page } = await browser.open(offline, { fragment: '#view=main-path' });
    expect(await viewOf(page)).toBe('venues');
    const choice = page.getByRole('radio', { name: 'Main path', exact: true });
    expect(await choice.isDisabled()).toBe(true);
    expect(await page.locator('label', { has: choice }).getAttribute('title')).toContain('No citations');
    await page.locator('#stage').focus();
    await page.keyboard.press('8');
    expect(await viewOf(page)).toBe('venues');
  });

  it('finds a work and shows its details', async () => {
    const { page, complaints, picture } = await browser.open(connected);
    await page.keyboard.press('/');
    await page.keyboard.type('emotion attention');
    await page.locator('[role=option]').first().waitFor();
    const second = await page.locator('#result-1 .result-title').innerText();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await titleOfDetails(page)).toBe(second);
    const body = await page.locator('.details-body').innerText();
    for (const words of ['Why it is here', 'Cites here', 'Cited here by', 'rank'])
      expect(body).toContain(words);
    expect(await page.locator('a.doi').first().getAttribute('href')).toMatch(
      /^https:\/\/doi\.org\/10\.1000\/w/,
    );
    expect(await page.locator('a.doi').first().getAttribute('rel')).toContain('noopener');
    await picture('details');
    await page.locator('.work-list button').first().click();
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await titleOfDetails(page)).toBe(second);
    expect(complaints).toEqual([]);
  });

  it('filters by the legend and by years, and undoes it', async () => {
    const { page, complaints } = await browser.open(offline);
    const entry = page.locator('button.legend-entry').first();
    const [name = '', count = ''] = (await entry.innerText()).split('\n');
    await entry.click();
    await expect.poll(() => page.locator('.chips').innerText()).toContain(`Venue: ${name}`);
    expect(await page.locator('.chips-count').innerText()).toBe(`${count} of 204 works`);
    await page.getByLabel('First year').fill('2018');
    await page.getByLabel('First year').press('Enter');
    await expect.poll(() => page.locator('.chips').innerText()).toContain('2018–2022');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('.chips').innerText()).not.toContain('2018–2022');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => entry.getAttribute('aria-pressed')).toBe('false');
    expect(complaints).toEqual([]);
  });

  it('follows the pointer: a card on hover, details on click, the stage clears', async () => {
    const { page, complaints } = await browser.open(offline);
    await page.locator('#stage').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.hover-card').waitFor();
    const title = await page.locator('.hover-title').innerText();
    const place = await placeOfHovered(page);
    await page.locator('#search').focus();
    await page.mouse.move(place.x - 200, place.y + 3);
    await page.mouse.move(place.x, place.y);
    await page.locator('.hover-card').waitFor();
    await page.mouse.click(place.x, place.y);
    expect(await titleOfDetails(page)).toBe(title);
    // What follows is no double click.
    await comeToRest(page);
    await page.mouse.click(300, 70);
    await expect.poll(() => page.locator('#work-title').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('stands still while the browser takes the graphics card away, says so, and goes on when it is back', async () => {
    const { page, complaints } = await browser.open(connected);
    await page.evaluate(() => {
      const contexts = [...document.querySelectorAll<HTMLCanvasElement>('#stage canvas')].flatMap(
        (canvas) => canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? [],
      );
      Object.assign(globalThis, { contexts });
      for (const context of contexts) context.loseContext();
    });
    await page.locator('#stage canvas.still-picture').waitFor();
    expect(await page.locator('.notice').innerText()).toContain('has taken the graphics card away');
    await page.locator('#search').fill('a');
    await page.getByRole('option').first().click();
    const title = await titleOfDetails(page);
    await page.evaluate(() => {
      const { contexts } = globalThis as unknown as { contexts: { restoreContext: () => void }[] };
      for (const context of contexts) context.restoreContext();
    });
    await page.locator('.notice').waitFor({ state: 'detached' });
    expect(await page.locator('#stage canvas.still-picture').count()).toBe(0);
    expect(await page.locator('#stage canvas.sigma-nodes').count()).toBe(1);
    expect(await titleOfDetails(page)).toBe(title);
    expect(complaints.filter((complaint) => !complaint.includes('CONTEXT_LOST_WEBGL'))).toEqual([]);
  });

  it('can be used with keys alone', async () => {
    const { page, complaints } = await browser.open(offline);
    const reached: string[] = [];
    for (let step = 0; step < 14; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => document.activeElement?.id || document.activeElement?.className || ''),
      );
    }
    expect(reached.slice(0, 3)).toEqual(
      ['', 'icon-button rail-button', 'search'].map((id, i) => (i === 0 ? 'skip-link' : id)),
    );
    await page.locator('#stage').focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.locator('#work-title').waitFor();
    await page.keyboard.press('2');
    await expect.poll(() => viewOf(page)).toBe('years');
    await page.keyboard.press('?');
    await page.locator('[role=dialog]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('[role=dialog]').count()).toBe(0);
    expect(await page.locator('#work-title').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#work-title').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('arrives at the same place whether or not it moves there', async () => {
    const places: { x: number; y: number }[] = [];
    for (const motion of [false, true]) {
      const { page, complaints } = await browser.open(offline, { motion });
      for (const key of ['2', '3', '4', '2']) {
        await page.keyboard.press(key);
        // The next view is called for while this one still moves.
        if (motion) await page.evaluate(() => new Promise(requestAnimationFrame));
      }
      await comeToRest(page);
      await page.locator('#stage').focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.hover-card').waitFor();
      places.push(await placeOfHovered(page));
      expect(complaints).toEqual([]);
    }
    expect(places[1]?.x).toBeCloseTo(places[0]?.x ?? 0, 0);
    expect(places[1]?.y).toBeCloseTo(places[0]?.y ?? 0, 0);
  });

  it('isolates the neighbourhood of a work that is double-clicked', async () => {
    const { page, complaints } = await browser.open(connected);
    await page.locator('#stage').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.hover-card').waitFor();
    const { x, y } = await placeOfHovered(page);
    await page.mouse.move(x, y);
    await page.mouse.dblclick(x, y);
    await expect.poll(() => page.locator('.chips').innerText()).toContain('Around');
    expect(complaints).toEqual([]);
  });

  it('prints the graph as a picture, and takes it away again', async () => {
    const { page, complaints } = await browser.open(connected, { theme: 'dark' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const picture = page.getByRole('img', { name: 'Citations.' });
    expect((await picture.boundingBox())?.width).toBeGreaterThan(600);
    expect(await page.locator('.bar').isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.print-picture').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('changes its theme', async () => {
    const { page } = await browser.open(offline);
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await background()).toBe('rgb(251, 251, 250)');
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    expect(await background()).toBe('rgb(20, 22, 26)');
  });

  it('never covers the selected work with the details', async () => {
    for (const [width, height] of [
      [1440, 900],
      [360, 740],
    ] as const) {
      const { page } = await browser.open(offline, { width, height });
      await page.locator('#stage').focus();
      for (let step = 0; step < 12; step += 1)
        await page.keyboard.press(width > 900 ? 'ArrowRight' : 'ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('#work-title').waitFor();
      await comeToRest(page);
      await page.locator('#stage').focus();
      await page.keyboard.press('ArrowLeft');
      await page.locator('.hover-card').waitFor();
      const place = await placeOfHovered(page);
      const details = await page.locator('#details').boundingBox();
      expect(width > 900 ? place.x : place.y).toBeLessThan((width > 900 ? details?.x : details?.y) ?? 0);
    }
  });

  it('opens where a link leads', async () => {
    const id = offline.nodes.id[9] ?? '';
    const { page } = await browser.open(offline, { fragment: `#view=years&work=${encodeURIComponent(id)}` });
    expect(await viewOf(page)).toBe('years');
    expect(await titleOfDetails(page)).toBe(offline.nodes.title[9]);
  });

  it('shows a notice of retraction', async () => {
    const id = offline.nodes.id[17] ?? '';
    const { page } = await browser.open(offline, { fragment: `#work=${encodeURIComponent(id)}` });
    expect(await page.locator('.alert').innerText()).toBe('Retracted: see the notice 10.1000/notice');
    expect(await page.locator('.alert a').getAttribute('href')).toBe('https://doi.org/10.1000/notice');
  });

  it('leads from a notice to the work that it is about', async () => {
    const id = offline.nodes.id[18] ?? '';
    const { page } = await browser.open(offline, { fragment: `#work=${encodeURIComponent(id)}` });
    expect(await page.locator('.alert-mild').innerText()).toContain('This is a correction of 10.1000/w00017');
    await page.getByRole('button', { name: 'Show it here' }).click();
    expect(await titleOfDetails(page)).toBe(offline.nodes.title[17]);
  });

  it('opens a graph of an earlier version, which tells of no notices about works', async () => {
    const { updatesWork: _, ...nodes } = offline.nodes;
    const id = offline.nodes.id[18] ?? '';
    const { page, complaints } = await browser.open({ ...offline, nodes } as GraphDocument, {
      fragment: `#work=${encodeURIComponent(id)}`,
    });
    expect(await titleOfDetails(page)).toBe(offline.nodes.title[18]);
    expect(complaints).toEqual([]);
  });
});

describe('the viewer from a server', () => {
  it('fetches its graph under a strict policy', async () => {
    const { page, complaints } = await browser.openServed(connected);
    expect(await page.title()).toBe(connected.meta.title);
    expect(await page.locator('#stage canvas').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it('says in words when there is no graph', async () => {
    const { page } = await browser.openServed(null);
    const words = await page.locator('.failure').innerText();
    expect(words).toContain('graph.json could not be loaded: the server answered 404.');
    expect(words).toContain('citeloom view');
  });
});
