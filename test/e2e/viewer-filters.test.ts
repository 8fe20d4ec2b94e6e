import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { sampleDocument } from '../web/sample-document.js';
import { findViolations } from './find-violations.js';
import { launchViewer, type ViewerBrowser } from './viewer-page.js';
import { comeToRest } from './watch-rest.js';

const sample = sampleDocument({ works: 204, venues: 60, citations: 1000 });
const connected: GraphDocument = {
  ...sample,
  nodes: {
    ...sample.nodes,
    type: sample.nodes.type.map((type, work) => (work % 5 === 0 ? 'proceedings-article' : type)),
    yearFrom: sample.nodes.yearFrom.map((from, work) => (work % 4 === 0 ? 'doi-structure' : from)),
  },
  findings: {
    missed: {
      works: [
        { label: sample.nodes.label[9] ?? '', citedBy: 7, citing: [1, 2, 3], work: 9 },
        {
          label: 'A work that is not here <b>at all</b>',
          author: 'Ekman',
          year: 1992,
          doi: '10.1000/elsewhere',
          citedBy: 5,
          citing: [1, 2, 3],
        },
      ],
      atLeast: 3,
      total: 2,
      basis: { lists: 160, works: 204, references: 1000, counted: 900 },
      meaning: ['2 works that the survey does not cite are cited by 3 or more of the works that it cites.'],
    },
  },
};
let browser: ViewerBrowser;

beforeAll(async () => {
  browser = await launchViewer();
});

afterAll(async () => {
  await browser.close();
});

const chips = (page: Page) => page.locator('.chips').innerText();
const summary = (page: Page, title: string) => page.locator('.chooser summary', { hasText: title });

/** Where the bars of the years stand. */
async function bars(page: Page) {
  const box = await page.locator('.rail .histogram').first().boundingBox();
  if (box === null) throw new Error('no histogram');
  return { at: (share: number) => box.x + box.width * share, y: box.y + box.height - 8 };
}

describe('choosing works', () => {
  it('brushes years: a drag shows and keeps a range, a click one year, a double click all', async () => {
    const { page, complaints, picture } = await browser.open(connected);
    const { at, y } = await bars(page);
    await page.mouse.move(at(0.62), y);
    await page.mouse.down();
    await page.mouse.move(at(0.8), y, { steps: 4 });
    expect(await page.locator('.chips').count()).toBe(0);
    const shown = [
      await page.getByLabel('First year').inputValue(),
      await page.getByLabel('Last year').inputValue(),
    ];
    await picture('filters-brushing');
    await page.mouse.up();
    await expect.poll(() => chips(page)).toContain(shown.join('–'));
    await page.mouse.move(at(0.7), y);
    await page.mouse.down();
    await page.mouse.move(at(0.8), y, { steps: 4 });
    await page.mouse.up();
    const moved = [
      await page.getByLabel('First year').inputValue(),
      await page.getByLabel('Last year').inputValue(),
    ];
    expect(Number(moved[1]) - Number(moved[0])).toBe(Number(shown[1]) - Number(shown[0]));
    expect(Number(moved[0])).toBeGreaterThan(Number(shown[0]));
    await page.mouse.click(at(0.99), y);
    await expect.poll(() => chips(page)).toMatch(/^2022\n/);
    await page.mouse.dblclick(at(0.99), y);
    await expect.poll(() => page.locator('.chips-count').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('chooses venues by keyboard, and undoes it', async () => {
    const { page, complaints, picture } = await browser.open(connected);
    await summary(page, 'Venue').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('cvpr');
    await expect.poll(() => page.locator('.check-list li').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => chips(page)).toContain('Venue: CVPR');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox');
    await picture('filters-chooser');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('.chips').count()).toBe(0);
    expect(await page.locator('.check-list input:checked').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('keeps works that are cited here often enough, and ranges of any measure', async () => {
    const { page, complaints, picture } = await browser.open(connected);
    await page.getByLabel('Cited here at least').fill('5');
    await page.keyboard.press('Enter');
    await expect.poll(() => chips(page)).toContain('Citations here ≥ 5');
    const often = connected.nodes.inDegree.filter((value) => (value ?? 0) >= 5).length;
    expect(await page.locator('.chips-count').innerText()).toBe(`${often} of 204 works`);
    await summary(page, 'Measure').click();
    await page.getByLabel('Measure to filter by').selectOption('betweenness');
    await page.getByLabel('Least value').fill('0.001');
    await page.keyboard.press('Enter');
    await expect.poll(() => chips(page)).toContain('Betweenness ≥ 0.001');
    await picture('filters-measure');
    expect(complaints).toEqual([]);
  });

  it('tells of works that the survey may have missed', async () => {
    const { page, complaints } = await browser.open(connected);
    await page.getByLabel('Perhaps missed by the survey').check();
    await expect.poll(() => page.locator('.chips-count').innerText()).toBe('1 of 204 works');
    await summary(page, 'not in this graph').click();
    const missed = page.locator('.missed');
    expect(await missed.innerText()).toContain('A work that is not here <b>at all</b>');
    expect(await missed.innerText()).toContain('cited by 5 of its references');
    expect(await missed.locator('a').getAttribute('href')).toBe('https://doi.org/10.1000/elsewhere');
    expect(complaints).toEqual([]);
  });

  it('colours by a measure, and filters by a click on the legend of types', async () => {
    const { page, complaints, picture } = await browser.open(connected, { theme: 'dark' });
    await page.getByLabel('Colour by').selectOption('pageRank');
    expect(await page.locator('.ramp').getAttribute('aria-label')).toContain('Colours from');
    await comeToRest(page);
    await picture('filters-ramp');
    await page.getByLabel('Colour by').selectOption('type');
    const entry = page.locator('button.legend-entry', { hasText: 'proceedings article' });
    await entry.click();
    await expect.poll(() => chips(page)).toContain('Type: proceedings article');
    expect(await entry.getAttribute('aria-pressed')).toBe('true');
    expect(complaints).toEqual([]);
  });

  it('has no violation while lists are unfolded, and targets of 44 pixels on a phone', async () => {
    const { page, picture } = await browser.open(connected, { width: 360, height: 740, theme: 'dark' });
    await page.locator('.rail-button').click();
    await summary(page, 'Venue').click();
    await page.locator('.check-list input').first().check();
    await page.locator('.check-list').scrollIntoViewIfNeeded();
    await picture('filters-phone');
    const small = await page
      .locator('#rail button:visible, #rail select:visible, #rail summary:visible, #rail label.check:visible')
      .evaluateAll((all) =>
        all
          .filter((element) => element.getBoundingClientRect().height < 44 && !element.closest('.reasons'))
          .map((element) => element.outerHTML.slice(0, 80)),
      );
    expect(small).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('a link', () => {
  it('leads back to what was seen, and Back to what was seen before', async () => {
    const { page, complaints } = await browser.open(connected);
    await page.getByRole('radio', { name: 'Years', exact: true }).check();
    await page.getByLabel('Colour by').selectOption('year');
    await page.getByLabel('First year').fill('2015');
    await page.keyboard.press('Enter');
    await page.locator('#search').fill('emotion');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    const title = await page.locator('#work-title').innerText();
    await expect.poll(() => page.url()).toContain('&work=10.1000/w');
    await page.reload();
    await page.waitForSelector('#stage canvas');
    expect(await page.locator('#work-title').innerText()).toBe(title);
    expect(await page.locator('input[name=view]:checked').inputValue()).toBe('years');
    expect(await page.locator('#coloring').inputValue()).toBe('year');
    expect(await chips(page)).toContain('2015–2022');
    expect(await page.locator('#search').inputValue()).toBe('emotion');
    await page.goBack();
    await expect.poll(() => page.locator('#work-title').count()).toBe(0);
    expect(await page.locator('input[name=view]:checked').inputValue()).toBe('years');
    await page.goBack();
    await expect.poll(() => page.locator('input[name=view]:checked').inputValue()).toBe('citations');
    expect(page.url()).not.toContain('#');
    await page.goForward();
    await expect.poll(() => page.locator('input[name=view]:checked').inputValue()).toBe('years');
    expect(complaints).toEqual([]);
  });

  it('marks what was looked for', async () => {
    const { page } = await browser.open(connected);
    await page.locator('#search').fill('emot zhang');
    await page.locator('[role=option]').first().waitFor();
    const marks = await page.locator('#result-0 mark').allInnerTexts();
    expect(marks.join(' ')).toMatch(/emotion.*Zhang/);
    await page.locator('#search').fill('https://doi.org/10.1000/W00042');
    await expect.poll(() => page.locator('#result-0 .result-title').innerText()).toBe(sample.nodes.title[42]);
  });
});
