import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FactsLayer } from '../../src/model/collected-work.js';
import type { Reference } from '../../src/model/reference.js';
import type { WorkFacts } from '../../src/model/work.js';
import { mapCrossrefRecord } from '../../src/sources/crossref/map.js';
import { readLibrary } from '../../src/sources/library/read-library.js';
import { createLocalFacts } from '../../src/sources/local-facts.js';
import { createVenueResolver } from '../../src/venues/resolve-venue.js';
import { parseVenueTable } from '../../src/venues/venue-table.js';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

const survey = mapCrossrefRecord(json('data/seeds/taffc.2022.3205170.json').message);
const venues = parseVenueTable(json('data/venues.json'));
const resolve = createVenueResolver(venues);
const library = readLibrary(json('data/library/taffc.2022.3205170.csl.json'), 'library');
const local = createLocalFacts({ libraries: [library], venues, mayIdentify: true });

/** The cited works: a DOI, or a title without one, each once. */
function citedWorks(): Reference[] {
  const byIdentity = new Map<string, Reference>();
  for (const reference of survey?.references ?? []) {
    const identity = reference.doi ?? reference.title?.toLowerCase() ?? reference.key;
    if (!byIdentity.has(identity)) byIdentity.set(identity, reference);
  }
  return [...byIdentity.values()];
}

function layersOf(reference: Reference): WorkFacts[] {
  const { doi, key, year, containerTitle } = reference;
  const { before, after } = local.layers({
    seed: survey?.doi ?? '',
    key,
    ...(doi === undefined ? {} : { doi }),
  });
  const own = {
    ...(year === undefined ? {} : { year }),
    ...(containerTitle === undefined ? {} : { containerTitle }),
  };
  const facts = (layers: readonly FactsLayer[]) => layers.map((layer) => layer.facts);
  return [...facts(before), own, ...facts(after)];
}

const works = citedWorks().map((reference) => {
  const layers = layersOf(reference);
  return {
    key: reference.key,
    year: layers.map(({ year }) => year).find((year) => year !== undefined),
    venue: layers.map((facts) => resolve(facts)?.venue).find((venue) => venue !== undefined),
  };
});

describe("the survey's cited works without a network", () => {
  it('are 203', () => {
    expect(works).toHaveLength(203);
  });

  it('have a year, but for three that nothing dates', () => {
    const undated = works.filter(({ year }) => year === undefined).map(({ key }) => key);
    expect(undated.sort()).toEqual(['ref102', 'ref111', 'ref3']);
  });

  it('have a venue, but for those without a container', () => {
    const without = works.filter(({ venue }) => venue === undefined).map(({ key }) => key);
    expect(without.sort()).toEqual([
      ...['ref11', 'ref111', 'ref140', 'ref165', 'ref175', 'ref180', 'ref190', 'ref205'],
      ...['ref3', 'ref69', 'ref74', 'ref81', 'ref86'],
    ]);
  });

  it('meet in the venues of which the survey cites most', () => {
    const sizes = new Map<string, number>();
    for (const { venue } of works) {
      if (venue !== undefined) sizes.set(venue.key, (sizes.get(venue.key) ?? 0) + 1);
    }
    expect(Object.fromEntries(sizes)).toMatchObject({
      cvpr: 17,
      cvprw: 4,
      fg: 15,
      iccv: 4,
      iccvw: 1,
      eccv: 2,
      icmi: 2,
      'icmi-companion': 1,
      'acm-mm': 4,
      icml: 2,
      'machine-learning': 1,
      neurips: 1,
      iconip: 1,
      'ieee-transactions-on-affective-computing': 7,
      'ieee-transactions-on-pattern-analysis-and-machine-intelligence': 6,
    });
    expect([...sizes.values()].filter((size) => size >= 2)).toHaveLength(31);
  });
});
