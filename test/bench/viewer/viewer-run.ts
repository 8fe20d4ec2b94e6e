import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { replaceSection } from '../../chaos/replace-section.js';
import { launchChromium } from '../../fixtures/launch-chromium.js';
import { benchDocument } from './bench-document.js';
import { PAGES, type PageId, writePages } from './bench-pages.js';
import { measureInteractions, measureOpening, type Opening } from './measure-page.js';

const SIZES = [
  { id: '204', works: 204, citations: 1000 },
  { id: '10k', works: 10_000, citations: 40_000 },
  { id: '100k', works: 100_000, citations: 500_000 },
];
/** The size at which interactions are timed. */
const INTERACTIVE = '10k';
const RUNS = 3;
const FIGURES = ['first', 'everything', 'frame'] as const;

/**
 * Times the viewer beside a bare page of sigma on the same documents and writes the tables into README.md;
 * given sizes as arguments, only prints those.
 */
export async function main(args: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'citeloom-viewer-bench-'));
  const browser = await launchChromium();
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Chromium ${browser.version()} with software rendering; medians of ${RUNS} openings, taken in turn, milliseconds.`;
  const rows = [
    '| works / citations | page | first works | everything | a frame while panning |',
    '|---|---|---|---|---|',
  ];
  const interactions = ['| interaction at 10,000 works | script, style and layout |', '|---|---|'];
  try {
    for (const { id, works, citations } of SIZES.filter(
      (size) => args.length === 0 || args.includes(size.id),
    )) {
      const addresses = await writePages(folder, benchDocument(works, citations));
      const openings: Record<PageId, Opening[]> = { viewer: [], 'bare sigma': [] };
      for (let run = 0; run < RUNS; run += 1)
        for (const page of PAGES) openings[page].push(await measureOpening(browser, addresses[page]));
      rows.push(...rowsOf(`${works} / ${citations}`, openings));
      if (id === INTERACTIVE)
        for (const [name, figure] of await measureInteractions(browser, addresses.viewer))
          interactions.push(`| ${name} | ${figure.toFixed(0)} |`);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
  const text = [machine, '', ...rows, '', ...interactions].join('\n');
  process.stdout.write(`${text}\n`);
  if (args.length === 0) replaceSection(join(import.meta.dirname, 'README.md'), 'results', text);
}

function rowsOf(size: string, openings: Readonly<Record<PageId, readonly Opening[]>>): string[] {
  const medians = (page: PageId) =>
    FIGURES.map((figure) => median(openings[page].map((each) => each[figure])));
  const [own, bare] = [medians('viewer'), medians('bare sigma')];
  const row = (page: string, figures: readonly string[]) => `| ${size} | ${page} | ${figures.join(' | ')} |`;
  return [
    ...(
      [
        ['viewer', own],
        ['bare sigma', bare],
      ] as const
    ).map(([page, figures]) =>
      row(
        page,
        figures.map((figure) => figure.toFixed(0)),
      ),
    ),
    row(
      'ratio',
      own.map((figure, at) => (figure / (bare[at === 1 ? 0 : at] ?? Number.NaN)).toFixed(2)),
    ),
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
