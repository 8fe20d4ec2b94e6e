import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/model/random.js';
import { LOOK_ALIKE_KINDS } from './look-alike-kinds.js';
import { lookAlikes } from './look-alikes.js';
import { type Outline, recordOf } from './outline.js';

const WORK = {
  type: 'journal-article',
  title: 'Tides and mussels',
  authors: [{ given: 'Zoë', family: 'Díaz' }],
  container: 'Journal of Shores',
  volume: '12',
  issue: '3',
  page: '101-110',
  year: 1999,
} as const satisfies Outline;

const drawing = (seed: number) => ({
  rng: seededRandom(seed),
  nearTitle: (title: string) => title.replace('mussels', 'whelks'),
  otherTitle: () => 'Dunes',
  containers: ['Journal of Shores', 'Annals of Sand'],
});

test.each(LOOK_ALIKE_KINDS)('$name: differs from the work in what tells works apart', ({ make, version }) => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const made = make(WORK, drawing(seed));
    const apart = (['type', 'title', 'authors', 'container'] as const).filter(
      (name) => JSON.stringify(made[name]) !== JSON.stringify(WORK[name]),
    );
    expect(apart.length, `seed ${seed}`).toBeGreaterThan(0);
    if (version) expect([made.title, made.authors]).toEqual([WORK.title, WORK.authors]);
  }
});

test('makes other versions only of works that have a record', () => {
  const names = (hasRecord: boolean) =>
    lookAlikes(WORK, { ...drawing(1), key: 'k', hasRecord, count: 99 }).map(({ DOI }) => DOI);
  const versions = ['10.5555/like.k.preprint', '10.5555/like.k.other-version'];
  expect(names(true)).toEqual(expect.arrayContaining(versions));
  expect(names(true)).toHaveLength(LOOK_ALIKE_KINDS.length);
  expect(names(false)).toHaveLength(LOOK_ALIKE_KINDS.length - versions.length);
});

test('gives a record what the outline has, and leaves out what it lacks', () => {
  expect(recordOf({ type: 'component', authors: [] }, '10.5555/c')).toEqual({
    DOI: '10.5555/c',
    type: 'component',
    title: [],
    'container-title': [],
    issued: { 'date-parts': [[null]] },
    URL: 'https://doi.org/10.5555/c',
  });
  expect(recordOf(WORK, '10.5555/w')).toMatchObject({
    title: ['Tides and mussels'],
    author: [{ given: 'Zoë', family: 'Díaz', sequence: 'first' }],
    published: { 'date-parts': [[1999]] },
    page: '101-110',
  });
});
