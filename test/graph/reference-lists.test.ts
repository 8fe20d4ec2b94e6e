import { describe, expect, it } from 'vitest';
import { collectWorks } from '../../src/graph/collect-works.js';
import { referenceLists } from '../../src/graph/reference-lists.js';
import type { KnownLookup } from '../../src/model/lookup.js';
import type { Seed } from '../../src/model/seed.js';

const NO_LOCAL_FACTS = {
  layers: () => ({ before: [], after: [] }),
  list: () => undefined,
  identify: () => undefined,
};

const lookupsOf = (lookups: readonly KnownLookup[]) => new Map(lookups.map((lookup) => [lookup.doi, lookup]));

const SURVEY: Seed = {
  id: '10.1000/survey',
  title: 'A survey',
  record: { doi: '10.1000/survey' },
  references: [
    { key: 'r1', doi: '10.1000/a' },
    { key: 'r2', doi: '10.1000/alias' },
    { key: 'r3', title: 'A book about it' },
  ],
  warnings: [],
};

/** Each list as ids: who cites, and the work or else the DOI that each reference means. */
const listsOf = (seed: Seed, lookups: readonly KnownLookup[]) => {
  const collection = collectWorks({ seeds: [seed], lookups: lookupsOf(lookups), local: NO_LOCAL_FACTS });
  const id = (work: number | undefined) => (work === undefined ? undefined : collection.works[work]?.id);
  const lists = referenceLists(
    collection,
    new Map(collection.works.map(({ id: key }, position) => [key, position])),
  );
  const read = () =>
    [...lists].map(({ citing, references, workOf }) => [
      id(citing),
      ...references.map((reference) => id(workOf(reference)) ?? `outside ${reference.doi}`),
    ]);
  expect(read()).toEqual(read());
  return read();
};

describe('referenceLists', () => {
  it('leads from each reference to its work, by any of its DOIs, and out of the graph', () => {
    const lists = listsOf(SURVEY, [
      {
        doi: '10.1000/a',
        record: {
          doi: '10.1000/a',
          references: [
            { key: 'x', doi: '10.1000/alias' },
            { key: 'y', doi: '10.1000/elsewhere' },
            { key: 'z', doi: '10.1000/a' },
          ],
        },
      },
      { doi: '10.1000/alias', record: { doi: '10.1000/b' } },
    ]);
    expect(lists).toEqual([
      ['10.1000/survey', '10.1000/a', '10.1000/b', '10.1000/survey#r3'],
      ['10.1000/a', '10.1000/b', 'outside 10.1000/elsewhere', '10.1000/a'],
    ]);
  });

  it('tells the references of a plain list, which is no work', () => {
    const { record: _, ...list } = SURVEY;
    expect(listsOf({ ...list, id: 'file:list.txt' }, [])).toEqual([
      [undefined, '10.1000/a', '10.1000/alias', 'file:list.txt#r3'],
    ]);
  });
});
