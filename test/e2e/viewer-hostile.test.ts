import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { shortened } from '../../src/model/text/shortened.js';
import { sampleDocument } from '../web/sample-document.js';
import { launchViewer, type ViewerBrowser } from './viewer-page.js';
import { comeToRest } from './watch-rest.js';

const HOSTILE = {
  script: '</script><script>alert(1)</script>',
  image: '<img src="https://evil.example/x.png" onerror="alert(2)">',
  comment: '<!--<script> ]]> --!>',
  template: '{{constructor.constructor("alert(4)")()}}',
  bidi: 'safe \u202egpj.exe\u2066\u2067 text',
  endless: 'x'.repeat(100_000),
  math: '<math><mtext><style><img src=x onerror=alert(5)></style></mtext></math>',
};

let browser: ViewerBrowser;

beforeAll(async () => {
  browser = await launchViewer();
});

afterAll(async () => {
  await browser.close();
});

/** The text in every field that can hold text. */
function poisoned(text: string): GraphDocument {
  const sample = sampleDocument({ works: 30, venues: 6, citations: 40 });
  const all = <T>(column: readonly T[], value: T) => column.map(() => value);
  const { nodes } = sample;
  return {
    ...sample,
    meta: {
      ...sample.meta,
      title: text,
      seeds: sample.meta.seeds.map((seed) => ({ ...seed, title: text })),
      measures: sample.meta.measures.map((measure) => ({ ...measure, description: text })),
    },
    nodes: {
      ...nodes,
      id: nodes.id.map((id) => `${id}${text.slice(0, 200)}`),
      label: all(nodes.label, text),
      title: all(nodes.title, text),
      authors: nodes.authors.map(() => [text, text]),
      venue: all(nodes.venue, text),
      containerTitle: all(nodes.containerTitle, `${text} `),
      type: all(nodes.type, text),
      doi: all(nodes.doi, `10.1000/${text}`),
      status: nodes.status.map(() => 'missing'),
      missingReason: all(nodes.missingReason, text),
      updates: nodes.updates.map(() => [
        { doi: `10.1000/${text}`, type: text, source: text, date: text },
        { doi: `10.1000/${text}`, type: 'retraction', source: text, date: text },
      ]),
      updatesWork: nodes.updates.map(() => [{ doi: `10.1000/${text}`, type: text, source: text }]),
    },
    venues: sample.venues.map((venue) => ({ key: venue.key, kind: venue.kind, name: text, acronym: text })),
    communities: sample.communities.map((community) => ({ ...community, name: text })),
    references: sample.references.map((row) => ({
      ...row,
      key: text,
      text,
      outcome: 'ambiguous',
      doi: null,
      reason: text,
      match: {
        candidates: [{ doi: `10.1000/${text}`, title: text, score: 0.5, agreeing: [], objection: text }],
      },
    })),
    versions: nodes.id.map((_, work) => ({
      version: work,
      published: (work + 1) % nodes.id.length,
      relation: text,
      assertedBy: [text],
    })),
    layouts: {
      ...sample.layouts,
      venues: {
        ...sample.layouts.venues,
        regions: (sample.layouts.venues.regions ?? []).map((region) => ({ ...region, label: text })),
      },
    },
  };
}

describe.each(Object.entries(HOSTILE))('a document with %s in every field', (name, text) => {
  it('is shown as text', async () => {
    const { page, complaints } = await browser.open(poisoned(text), { fragment: '#view=venues' });
    await page.locator('#stage').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.hover-card').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#work-title').waitFor();
    await page.locator('.candidates summary').click();
    expect(await page.locator('.candidates li bdi').count()).toBe(2);
    expect(await page.locator('.versions button').count()).toBe(2);
    await page.locator('#search').fill(text.slice(0, 40));
    await comeToRest(page);
    const shown = await page.locator('#work-title').innerText();
    expect(shown.slice(0, 20)).toBe(
      shortened(text, 600).slice(0, 20).replaceAll(/\s+/g, ' ').trimEnd().slice(0, shown.length),
    );
    expect(await page.locator('img, math, iframe, object, style:not(head style)').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(2);
    expect(
      await page
        .locator('a[href]')
        .evaluateAll((links) =>
          links
            .map((link) => link.getAttribute('href') ?? '')
            .filter((href) => !/^(?:https:\/\/doi\.org\/10\.|#)/.test(href)),
        ),
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(complaints, name).toEqual([]);
  });
});

describe('the watch on the page', () => {
  it('notices what the policy forbids', async () => {
    const { page, complaints } = await browser.open(sampleDocument({ works: 5, venues: 2, citations: 0 }));
    expect(complaints).toEqual([]);
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(() => complaints.join('\n')).toContain('violation of style-src');
  });
});
