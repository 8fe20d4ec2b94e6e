import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { writeReport } from '../../src/report/write-report.js';
import { documentOf } from '../fixtures/document.js';
import { HOSTILE_TITLES, hostileDocument } from '../fixtures/hostile-document.js';
import { smallDocument } from '../fixtures/small-document.js';

const page = (document: GraphDocument): Document => parseHTML(writeReport(document)).document;

/** What stands in the section with this heading. */
const section = (document: GraphDocument, heading: string): Element => {
  const found = [...page(document).querySelectorAll('section')].find(
    (candidate) => candidate.querySelector('h2')?.textContent === heading,
  );
  if (found === undefined) throw new Error(`no section ${heading}`);
  return found;
};

const words = (element: Element | null): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const PAGE_RANK = {
  attribute: 'pageRank',
  title: 'PageRank',
  description: 'Cited by the much cited.',
} as const;

describe('report.html', () => {
  it('is one page that runs and fetches nothing', () => {
    const html = writeReport(smallDocument());
    expect(html).toMatch(/^<!doctype html>/);
    const report = page(smallDocument());
    expect(report.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'$/,
    );
    expect(report.querySelectorAll('style')).toHaveLength(1);
    expect(report.querySelectorAll('script, link, img, iframe, [src], [style], [onload]')).toHaveLength(0);
  });

  it('gives the same bytes for the same document', () => {
    expect(writeReport(smallDocument())).toBe(writeReport(smallDocument()));
  });

  it('gives every picture a sentence and every table a caption', () => {
    const report = page(smallDocument());
    const pictures = [...report.querySelectorAll('figure svg')].filter(
      (svg) => svg.getAttribute('aria-hidden') !== 'true',
    );
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    for (const picture of pictures) {
      expect(picture.getAttribute('role')).toBe('img');
      expect(picture.getAttribute('aria-label')).toMatch(/\.$/);
    }
    for (const table of report.querySelectorAll('table')) {
      expect(words(table.querySelector('caption'))).not.toBe('');
    }
    expect(report.querySelectorAll('h1')).toHaveLength(1);
  });

  it('counts the references by outcome', () => {
    const outcomes = section(smallDocument(), 'What became of the references');
    expect(
      [...outcomes.querySelectorAll('.legend li')].map((item) => words(item).split(' ').slice(0, 2)),
    ).toEqual([
      ['1', 'resolved'],
      ['1', 'matched'],
      ['1', 'unmatched'],
      ['1', 'missing'],
    ]);
    expect(outcomes.querySelectorAll('figure [aria-label="bar"] > *')).toHaveLength(4);
  });

  it('draws a year read from a DOI lighter than a recorded one, and counts the works without', () => {
    const years = section(smallDocument(), 'When they appeared');
    const tones = [...years.querySelectorAll('figure [aria-label="bar"] rect')].map((bar) =>
      bar.getAttribute('fill'),
    );
    expect(tones.sort()).toEqual(['var(--inferred)', 'var(--recorded)']);
    expect(words(years.querySelector('figcaption'))).toBe(
      '1 work with a recorded year. 1 year read from the DOI, which may be the year of early access. ' +
        'The year of 1 work is not known.',
    );
  });

  it('lists the references that need attention with reason and text', () => {
    const attention = section(smallDocument(), 'References that need attention');
    expect([...attention.querySelectorAll('caption')].map(words)).toEqual([
      'All of them: no agency knows the DOI.',
    ]);
    expect([...attention.querySelectorAll('tbody tr')].map(words)).toEqual(['ref2Middle 10.1000/b']);
    expect(words(attention.querySelector('section > p'))).toBe(
      'Besides these: 1 unmatched among the references without a DOI.',
    );
    expect(attention.querySelector('a')?.getAttribute('href')).toBe('#references-without-a-doi');
  });

  it('says that every reference led to a work where none needs attention', () => {
    const attention = section(documentOf([{ id: '10.1000/a' }]), 'References that need attention');
    expect(words(attention.querySelector('p'))).toBe('None: every reference led to a work.');
  });

  it('gives each reference its reason where the reasons differ, in the order of the numbers', () => {
    const { references, ...document } = smallDocument();
    const rows = references.map((row, index) => ({
      ...row,
      key: `ref${12 - index}`,
      outcome: 'missing' as const,
      reason: `reason ${index}`,
    }));
    const attention = section({ ...document, references: rows }, 'References that need attention');
    expect([...attention.querySelectorAll('tr')].map((row) => words(row.lastElementChild))).toEqual([
      'Reason',
      'reason 3',
      'reason 2',
      'reason 1',
      'reason 0',
    ]);
  });

  it('ranks works by the measures that the document has', () => {
    const document = smallDocument();
    const absent = {
      attribute: 'hub',
      title: 'Hub',
      description: 'Cites much.',
      absent: 'Did not converge.',
    } as const;
    const central = section(
      { ...document, meta: { ...document.meta, measures: [PAGE_RANK, absent] } },
      'The most central works',
    );
    const [pageRank, hub] = central.querySelectorAll('.ranked');
    expect(words(pageRank?.querySelector('h3') ?? null)).toBe('PageRank');
    expect(
      [...(pageRank?.querySelectorAll('li') ?? [])].map((item) => words(item.querySelector('.value'))),
    ).toEqual(['0.250', '0.250', '1.00e-7']);
    expect(words(hub ?? null)).toContain('Did not converge.');
  });

  it('names whose reference lists each ranking rests on, and what that means', () => {
    const document = smallDocument();
    const rankings = (basis?: { known: number; works: number }) =>
      section(
        {
          ...document,
          meta: { ...document.meta, measures: [{ ...PAGE_RANK, ...(basis === undefined ? {} : { basis }) }] },
        },
        'The most central works',
      );
    expect([...rankings({ known: 2, works: 9 }).querySelectorAll('.basis')].map(words)).toEqual([
      'Basis: the references of 2 of 9 works are known (22 %).',
    ]);
    expect(words(rankings().querySelector('.basis'))).toBe(
      'Basis: the references of 1 of 3 works are known (33 %).',
    );
    expect(words(rankings().querySelector('.notice h3'))).toBe('What the figures mean');
    expect([...rankings().querySelectorAll('.notice li')].map(words)[1]).toBe(
      'What the other 2 cite is not known (of 2 no record is held): a work that mainly they cite ranks lower here than it should.',
    );
  });

  it('says how values were come by where a measure tells', () => {
    const document = smallDocument();
    const sampled = { ...PAGE_RANK, note: 'Estimated from a sample.' };
    const central = section(
      { ...document, meta: { ...document.meta, measures: [sampled] } },
      'The most central works',
    );
    expect(words(central.querySelector('.basis'))).toBe(
      'Basis: the references of 1 of 3 works are known (33 %). Estimated from a sample.',
    );
  });

  it('says why there are no central works, and the command that fetches citations', () => {
    const central = section(documentOf([{ id: '10.1000/a' }]), 'The most central works');
    expect(words(central)).toContain('No citations among these works are known yet.');
    expect(words(central.querySelector('code'))).toBe('citeloom build --mailto you@example.org');
  });

  it('says how to repeat the run', () => {
    const repeat = section(smallDocument(), 'How to repeat this');
    expect(words(repeat.querySelector('pre'))).toBe('citeloom build SEED --rng-seed 1 --offline');
  });

  it('shows the warnings, and no heading for them when there are none', () => {
    const document = smallDocument();
    const warned = { ...document, meta: { ...document.meta, warnings: ['ref7 cites <itself>'] } };
    expect(words(section(warned, 'Warnings').querySelector('li'))).toBe('ref7 cites <itself>');
    expect(writeReport(document)).not.toContain('<h2>Warnings</h2>');
  });

  it('keeps hostile text text, wherever it stands', () => {
    const hostile = hostileDocument();
    const [, script] = HOSTILE_TITLES[0] ?? ['', ''];
    const document: GraphDocument = {
      ...hostile,
      meta: { ...hostile.meta, title: script, warnings: [script], generator: script },
      venues: [{ key: 'v', name: script, kind: 'other' }],
      nodes: {
        ...hostile.nodes,
        venueKey: hostile.nodes.id.map(() => 'v'),
        isReferencedByCount: hostile.nodes.id.map((_, index) => index + 1),
        url: hostile.nodes.id.map(() => 'javascript:alert(1)'),
      },
      references: hostile.references.map((row, index) =>
        index < 6 ? row : { ...row, outcome: 'missing', reason: script },
      ),
      layouts: {
        ...hostile.layouts,
        venues: {
          ...hostile.layouts.venues,
          regions: [
            { key: 'v', label: script, count: 13, shape: 'disc', x: 18, y: 3, width: 40, height: 40 },
          ],
        },
      },
    };
    const report = page(document);
    expect(report.querySelectorAll('script, img, iframe, [onerror], [style]')).toHaveLength(0);
    const links = [...report.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((href) => href !== '#references-without-a-doi')).toHaveLength(3 * 6);
    for (const href of links)
      expect(href).toMatch(/^(?:https:\/\/doi\.org\/[^"'<>\s]+|#references-without-a-doi)$/);
    expect(report.querySelector('h1')?.textContent).toBe(script);
    expect(writeReport(document)).not.toContain('<script');
    expect(writeReport(document)).not.toContain('<img');
  });
});
