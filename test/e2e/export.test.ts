import { readFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import { Parser } from 'htmlparser2';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/exports/registry.js';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { parseBibtex } from '../fixtures/parse-bibtex.js';
import { parseCsv } from '../fixtures/parse-csv.js';
import { sampleDocument } from '../web/sample-document.js';
import { launchViewer, type ViewerBrowser } from './viewer-page.js';

const sample = sampleDocument({ works: 60, venues: 12, citations: 200 });
let browser: ViewerBrowser;

beforeAll(async () => {
  browser = await launchViewer();
});

afterAll(async () => {
  await browser.close();
});

/** Chromium drops what a page downloads after ten files within a second. */
const AT_ONCE = 8;

async function opened(page: Page): Promise<void> {
  await page.keyboard.press('e');
  await page.getByRole('dialog', { name: 'Export' }).waitFor();
}

/** Presses a button of the dialog and gives what is downloaded. */
async function exported(page: Page, name: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name }).click(),
  ]);
  const path = await download.path();
  const folder = process.env.CITELOOM_SCREENSHOTS;
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true });
    await cp(path, join(folder, download.suggestedFilename()));
  }
  return { name: download.suggestedFilename(), bytes: readFileSync(path) };
}

/** Width and height in the header of a PNG. */
const sizeOfPng = (bytes: Buffer) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

/** Counts the elements of an XML file; throws where tags do not match. */
function elementsOf(xml: string): Map<string, number> {
  const counts = new Map<string, number>();
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => {
        open.push(name);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      },
      onclosetag: (name, implied) => {
        if (open.pop() !== name || (implied && name !== 'rect' && name !== 'circle' && name !== 'path'))
          throw new Error(`</${name}> closes another element`);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open).toEqual([]);
  return counts;
}

const label = ({ title, fileName }: (typeof EXPORT_FORMATS)[number]) => `${title} ${fileName}`;

describe('the export dialog', () => {
  it('gives every format of the whole graph, from a file on disk, without a complaint', async () => {
    const files = new Map<string, string>();
    for (let from = 0; from < EXPORT_FORMATS.length; from += AT_ONCE) {
      const { page, complaints, picture } = await browser.open(sample);
      await opened(page);
      await picture('export');
      for (const format of EXPORT_FORMATS.slice(from, from + AT_ONCE)) {
        const { name, bytes } = await exported(
          page,
          new RegExp(`^${label(format).replace(/[().]/g, '\\$&')}`),
        );
        expect(name).toBe(format.fileName);
        files.set(name, bytes.toString());
      }
      expect(complaints).toEqual([]);
    }
    expect(JSON.parse(files.get('graph.json') ?? '') as GraphDocument).toEqual(sample);
    expect(parse(Graph, files.get('graph.gexf') ?? '').order).toBe(61);
    expect(parseCsv(files.get('nodes.csv') ?? '')).toHaveLength(62);
    expect(parseBibtex(files.get('works.bib') ?? '')).toHaveLength(60);
    expect(files.get('works.ris')?.match(/^TY {2}- /gm)).toHaveLength(60);
    expect(JSON.parse(files.get('works.csl.json') ?? '')).toHaveLength(60);
  }, 180_000);

  it('gives a PNG as many times as sharp as asked, and an SVG with vectors and texts', async () => {
    const { page, complaints } = await browser.open(sample);
    await opened(page);
    const once = await exported(page, 'PNG 1×');
    const twice = await exported(page, 'PNG 2×');
    const [width = 0, height = 0] = sizeOfPng(once.bytes);
    expect(width).toBeGreaterThan(600);
    expect(sizeOfPng(twice.bytes)).toEqual([2 * width, 2 * height]);
    expect(twice.name).toBe('graph-citations@2x.png');
    const { bytes } = await exported(page, 'SVG');
    const svg = bytes.toString();
    const counts = elementsOf(svg);
    expect(svg).toContain(`width="${width}" height="${height}"`);
    expect(counts.get('circle')).toBeGreaterThanOrEqual(60);
    expect(counts.get('path')).toBeGreaterThanOrEqual(200);
    expect(counts.get('text')).toBeGreaterThan(20);
    expect(counts.get('image')).toBeUndefined();
    expect(svg).toContain('Colour: Community');
    const shown = await page.evaluate(async (text) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, svg);
    expect(shown).toEqual([width, height]);
    expect(complaints).toEqual([]);
  }, 180_000);

  it('gives only the works that pass the filters unless all are asked for, also when served', async () => {
    const { page, complaints } = await browser.openServed(sample);
    const [key] = sample.venues.map((venue) => venue.key);
    await page.evaluate((venue) => {
      location.hash = `#venue=${venue}`;
    }, key);
    await page.locator('.chip').first().waitFor();
    const wanted = sample.nodes.venueKey.filter((own, work) => own === key && !sample.nodes.isSeed[work]);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(60);
    await page.locator('#stage').focus();
    await opened(page);
    const part = await exported(page, /^RIS/);
    expect(part.name).toBe('works-part.ris');
    expect(part.bytes.toString().match(/^TY {2}- /gm)).toHaveLength(wanted.length);
    await page.getByRole('radio', { name: 'All 60 works' }).check();
    const whole = await exported(page, /^RIS/);
    expect(whole.bytes.toString().match(/^TY {2}- /gm)).toHaveLength(60);
    await exported(page, 'SVG');
    expect(complaints).toEqual([]);
  });
});
