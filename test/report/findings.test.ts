import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Findings } from '../../src/model/findings.js';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { writeReport } from '../../src/report/write-report.js';
import { documentOf } from '../fixtures/document.js';
import { HOSTILE_TITLES } from '../fixtures/hostile-document.js';
import { smallDocument } from '../fixtures/small-document.js';

const BASIS = { lists: 3, works: 4, references: 9, counted: 8 };

const FINDINGS: Findings = {
  missed: {
    works: [
      {
        doi: '10.1000/<out>',
        label: 'Left out',
        author: 'Ekman',
        containerTitle: 'Psychiatry',
        year: 1969,
        citedBy: 4,
        citing: [0, 1, 2, 3],
      },
      { label: 'Beyond', citedBy: 3, citing: [0, 1, 2], work: 3 },
    ],
    atLeast: 3,
    total: 2,
    basis: BASIS,
    meaning: ['Two were left out.', 'Counted from some.'],
  },
  agreement: {
    measures: [
      { attribute: 'inDegree', title: 'Citations here' },
      { attribute: 'pageRank', title: 'PageRank' },
      { attribute: 'betweenness', title: 'Betweenness' },
    ],
    rho: [
      [1, 0.96, -0.004],
      [0.96, 1, null],
      [-0.004, null, 1],
    ],
    divergent: [{ work: 0, high: 'inDegree', highRank: 1, low: 'betweenness', lowRank: 1204 }],
    meaning: ['They agree in part.'],
  },
  bridges: {
    works: [
      {
        work: 0,
        participation: 0.64,
        crossing: 3,
        communities: [
          { community: 1, citedBy: 0, cites: 2 },
          { community: 2, citedBy: 2, cites: 1 },
        ],
      },
    ],
    flows: {
      communities: [1, 2],
      citations: [
        [5, 2],
        [1, 0],
      ],
      crossing: 3,
      total: 8,
    },
    meaning: ['3 of 8 cross.'],
  },
  referenceYears: {
    firstYear: 1872,
    citations: [1, ...Array.from({ length: 118 }, () => 0), 40, 60, 10],
    deviations: [1, ...Array.from({ length: 118 }, () => 0), 39, 50, 0],
    peaks: [
      {
        year: 1992,
        citations: 60,
        deviation: 50,
        works: [
          { label: 'Outside', citations: 50, doi: '10.1000/x' },
          { label: 'A book', citations: 5 },
          { label: 'Inside', citations: 5, work: 1 },
        ],
      },
    ],
    basis: BASIS,
    meaning: ['They lead to works from 1872 to 1993.', 'One stands out.'],
  },
};

const DOCUMENT = documentOf(
  [
    {
      id: '10.1000/a',
      title: 'First',
      authors: ['Ada Yan'],
      year: 2014,
      community: 1,
      inDegree: 1,
      venue: 'TAFFC',
    },
    {
      id: '10.1000/b',
      title: 'Second',
      authors: ['Bo Li'],
      year: 2018,
      community: 1,
      inDegree: 7,
      venue: 'TAFFC',
    },
    { id: '10.1000/c', title: 'Third', community: 2, inDegree: 3, venue: 'CVPR', betweenness: 0.5 },
    { id: '10.1000/d', title: 'Fourth', year: 2001, community: 2, inDegree: 0, doi: '10.1000/d' },
  ],
  [[0, 1]],
  {
    findings: FINDINGS,
    communities: [
      { id: 1, name: 'Optical flow · LBP', size: 2 },
      { id: 2, name: 'Speech · noise', size: 2 },
    ],
  },
);

const words = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const sectionOf = (heading: string, document: GraphDocument = DOCUMENT): Element => {
  const found = [...parseHTML(writeReport(document)).document.querySelectorAll('section')].find(
    (candidate) => candidate.querySelector('h2')?.textContent === heading,
  );
  if (found === undefined) throw new Error(`no section ${heading}`);
  return found;
};

const rowsOf = (section: Element): string[][] =>
  [...section.querySelectorAll('tbody tr')].map((row) => [...row.children].map(words));

describe('what the survey may have missed', () => {
  const section = sectionOf('What the survey may have missed');

  it('lists the works with where they appeared, who cites them and how many do', () => {
    expect(rowsOf(section)).toEqual([
      ['Left outEkman · Psychiatry · 1969 · 10.1000/<out>', 'Li 2018, Third, Yan 2014 and 1 more', '4'],
      ['Fourth2001', 'Li 2018, Third, Yan 2014', '3'],
    ]);
    expect(section.querySelector('a')?.getAttribute('href')).toBe('https://doi.org/10.1000/%3Cout%3E');
    expect([...section.querySelectorAll('p')].map(words)).toEqual([
      'Two were left out.',
      'Counted from some.',
    ]);
  });

  it('says why there is nothing to list', () => {
    const missed = {
      works: [],
      atLeast: 3,
      total: 0,
      basis: BASIS,
      meaning: ['No reference list is known.'],
    };
    const empty = sectionOf('What the survey may have missed', { ...DOCUMENT, findings: { missed } });
    expect(words(empty)).toBe('What the survey may have missed No reference list is known.');
  });

  it('folds what comes after the twentieth', () => {
    const works = Array.from({ length: 23 }, (_, at) => ({
      label: `Work ${at}`,
      citedBy: 3,
      citing: [0, 1, 2],
    }));
    const missed = { works, atLeast: 3, total: 23, basis: BASIS, meaning: [] };
    const long = sectionOf('What the survey may have missed', { ...DOCUMENT, findings: { missed } });
    expect(words(long.querySelector('details summary'))).toBe('3 more works');
    expect(long.querySelectorAll('details tbody tr')).toHaveLength(3);
  });
});

describe('how the measures agree', () => {
  const section = sectionOf('How the measures agree');

  it('draws each pair of measures once, with its correlation', () => {
    const texts = [...section.querySelectorAll('svg [aria-label="text"] text')].map(words);
    expect(texts).toEqual(['0.96', '0.00', '–']);
    expect(section.querySelectorAll('svg [aria-label="cell"] rect')).toHaveLength(3);
    expect(section.querySelector('svg')?.getAttribute('aria-label')).toBe(
      'Rank correlations of 3 measures. They agree in part.',
    );
  });

  it('lists the works on which two measures disagree', () => {
    expect(rowsOf(section)).toEqual([
      ['FirstAda Yan · TAFFC · 2014', 'Citations here', '1', 'Betweenness', '1,204'],
    ]);
  });
});

describe('the communities', () => {
  it('tells name, size, years, most cited works and venues of each', () => {
    expect(rowsOf(sectionOf('The communities'))).toEqual([
      [
        'Optical flow · LBP',
        '2',
        '2014–2018 half since 2018',
        'SecondBo Li · TAFFC · 2018FirstAda Yan · TAFFC · 2014',
        'TAFFC 2',
      ],
      ['Speech · noise', '2', '2001', 'ThirdCVPR', 'CVPR 1'],
    ]);
  });
});

describe('bridges between communities', () => {
  const section = sectionOf('Bridges between communities');

  it('lists the works with what leads where', () => {
    expect(rowsOf(section)).toEqual([
      ['FirstAda Yan · TAFFC · 2014', 'Optical flow cites 2Speech cited by 2, cites 1', '3', '0.64', ''],
    ]);
  });

  it('draws who cites whom', () => {
    expect([...section.querySelectorAll('svg [aria-label="text"] text')].map(words)).toEqual([
      '5',
      '2',
      '1',
      '0',
    ]);
  });

  it('names communities in full where two begin alike', () => {
    const communities = DOCUMENT.communities.map((community) => ({
      ...community,
      name: `Faces · ${community.id}`,
    }));
    const alike = sectionOf('Bridges between communities', { ...DOCUMENT, communities });
    expect(rowsOf(alike)[0]?.[1]).toBe('Faces · 1 cites 2Faces · 2 cited by 2, cites 1');
  });
});

describe('the years the field builds on', () => {
  const section = sectionOf('The years the field builds on');

  it('draws bars and the deviation from where the citations begin to count, and names the peaks', () => {
    expect(section.querySelectorAll('svg [aria-label="rect"] rect')).toHaveLength(3);
    expect(section.querySelectorAll('svg [aria-label="line"] path')).toHaveLength(1);
    expect([...section.querySelectorAll('svg [aria-label="text"] text')].map(words)).toEqual(['1992']);
    expect(words(section.querySelector('figcaption'))).toMatch(
      /Not drawn: 1 citation to works before 1991\.$/,
    );
  });

  it('lists what is cited most of the years that stand out', () => {
    expect(rowsOf(section)).toEqual([['1992', '60', '50', 'Outside50A book5SecondBo Li · TAFFC · 20185']]);
    expect(section.querySelector('a')?.getAttribute('href')).toBe('https://doi.org/10.1000/x');
  });
});

describe('a report of findings', () => {
  it('has no section for what was not found, or in a document of an earlier version', () => {
    const headings = (document: GraphDocument) =>
      [...parseHTML(writeReport(document)).document.querySelectorAll('h2')].map(words);
    const all = headings(DOCUMENT).length;
    expect(headings({ ...DOCUMENT, findings: {} })).toHaveLength(all - 4);
    expect(headings(smallDocument())).not.toContain('The communities');
  });

  it('keeps hostile text text', () => {
    const [, script] = HOSTILE_TITLES[0] ?? ['', ''];
    const hostile = JSON.parse(
      JSON.stringify(DOCUMENT).replaceAll(
        /Left out|Optical flow|Outside|A book|Second|Ekman|They agree in part\.|Citations here/g,
        JSON.stringify(script).slice(1, -1),
      ),
    );
    const html = writeReport(hostile);
    expect(parseHTML(html).document.querySelectorAll('script, img, iframe, [onerror], [style]')).toHaveLength(
      0,
    );
    expect(html).not.toContain('<script');
  });
});
