import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  buildDocument,
  createMemoryCache,
  mapCrossrefRecord,
  parseVenueTable,
  readLibrary,
} from '../../../src/index.js';
import { SURVEY_CITATIONS } from '../../fixtures/survey-citations.js';

const SURVEY = '10.1109/taffc.2022.3205170';
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const raw = read(`data/seeds/taffc.2022.3205170.json`).message;
const record = mapCrossrefRecord(raw);
if (record === undefined) throw new Error('the bundled survey has no record');

const libraries = ['taffc.2022.3205170.csl.json', 'taffc.2022.3205170.references.csl.json'].map((name) =>
  readLibrary(read(`data/library/${name}`), name),
);
const { document } = await buildDocument({
  seeds: [{ doi: SURVEY }],
  cache: createMemoryCache([[SURVEY, { doi: SURVEY, record }]]),
  libraries,
  venues: parseVenueTable(read('data/venues.json')),
});
const { nodes, edges, references, referenceLists = [] } = document;

/** A DOI as it is, a key of the survey as the work that it leads to. */
const idOf = (name: string) =>
  nodes.id[references.find(({ key }) => key === name)?.work ?? nodes.id.indexOf(name)];

describe('the reference lists of the bundled survey', () => {
  it('give the 91 citations among its works that were checked, and no other', () => {
    expect(SURVEY_CITATIONS).toHaveLength(91);
    const among = edges.source.flatMap((citing, edge) =>
      nodes.isSeed[citing] ? [] : [`${nodes.id[citing]} ${nodes.id[edges.target[edge] ?? -1]}`],
    );
    const expected = SURVEY_CITATIONS.map(([citing, cited]) => `${idOf(citing)} ${idOf(cited)}`);
    expect(among.sort()).toEqual(expected.sort());
    expect(edges.source).toHaveLength(294);
  });

  it('are asserted by the library, entry by entry', () => {
    const asserted = edges.source.flatMap((citing, edge) =>
      nodes.isSeed[citing] ? [] : [edges.assertedBy[edge]],
    );
    expect(new Set(asserted.map((by) => by?.join()))).toEqual(new Set(['library']));
    const cited = referenceLists.map(({ entries }) => entries.length);
    expect(cited.reduce((sum, count) => sum + count, 0)).toBe(91);
  });

  it('tie 55 works, of which 14 cite', () => {
    expect(new Set(SURVEY_CITATIONS.flat()).size).toBe(55);
    expect(new Set(SURVEY_CITATIONS.map(([citing]) => citing)).size).toBe(14);
  });

  it('are 18, each with an address that names the commit, and an edition', () => {
    expect(referenceLists).toHaveLength(18);
    for (const { source, edition } of referenceLists) {
      expect(source).toMatch(/^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/[0-9a-f]{40}\/.+\.(?:pdf|md)$/);
      expect(edition).toMatch(/\S/);
    }
    expect(document.meta.coverage.referenceLists).toEqual({
      known: 18,
      fromLibrary: 18,
      noneDeposited: 0,
      unknown: 185,
    });
  });

  it('say where the borders between entries are a guess', () => {
    const guessed = referenceLists.filter(({ note }) => note?.includes('are a guess'));
    expect(guessed.map(({ work }) => nodes.id[work])).toEqual(['ref151', 'ref165', 'ref183'].map(idOf));
  });

  it('hold 1,063 entries and nothing that must be passed over', () => {
    expect(referenceLists.reduce((sum, { references }) => sum + references, 0)).toBe(1063);
    expect(libraries.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it('are what every measure says that it rests on', () => {
    for (const { basis } of document.meta.measures) expect(basis).toEqual({ known: 18, works: 203 });
  });
});
