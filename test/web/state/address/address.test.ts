import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../../../src/model/graph-document.js';
import { indexDocument } from '../../../../web/document/document-index.js';
import { DIMENSIONS } from '../../../../web/document/work-groups.js';
import { coloringsOf } from '../../../../web/encoding/colorings.js';
import { LABELINGS } from '../../../../web/encoding/labels.js';
import { measuresOf } from '../../../../web/encoding/measures.js';
import { sizingsOf } from '../../../../web/encoding/sizings.js';
import { ADDRESS_PARTS, fragmentOf, withFragment } from '../../../../web/state/address/address.js';
import { initialState, select, setFilters, type ViewerState } from '../../../../web/state/state.js';
import { reasonAgainst, viewsOf } from '../../../../web/views/views.js';
import { sampleDocument } from '../../sample-document.js';

const sample = sampleDocument({ works: 60, venues: 20, citations: 150 });
const missed = {
  works: [],
  atLeast: 3,
  total: 0,
  basis: { lists: 0, works: 0, references: 0, counted: 0 },
  meaning: [],
};
const document: GraphDocument = {
  ...sample,
  nodes: {
    ...sample.nodes,
    authors: sample.nodes.authors.map((authors, work) =>
      work === 8 ? ['__proto__', 'A & B=C #1, + Ä \u202e'] : authors,
    ),
  },
  findings: { missed },
};
const index = indexDocument(document);
const opening = initialState(index, 'light', true);
const led = (fragment: string, from = opening) => withFragment(index, from, fragment);

/** All of a state that an address carries. */
function carried(state: ViewerState) {
  const {
    view,
    colorBy,
    sizeBy,
    sizeFactor,
    labelBy,
    filters,
    selected,
    against,
    author,
    query,
    table,
    camera,
  } = state;
  return {
    view,
    colorBy,
    sizeBy,
    sizeFactor,
    labelBy,
    filters,
    selected,
    against,
    author,
    query,
    table,
    camera,
  };
}

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const work = fc.integer({ min: 0, max: index.size - 1 });
const keysOf = (dimension: (typeof DIMENSIONS)[number]) =>
  fc.uniqueArray(oneOf(index.groups(dimension).keys), { maxLength: 6 });
const measures = measuresOf(index)
  .filter(({ absent }) => absent(index) === undefined)
  .map(({ id }) => id);
const bound = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }));
const range = fc
  .tuple(bound, fc.oneof(bound, fc.constant(Number.POSITIVE_INFINITY)))
  .map(([a, b]): [number, number] => (a <= b ? [a, b] : [b, a]));
const [first, last] = index.years ?? [0, 0];
const year = fc.integer({ min: first, max: last });
const names = document.nodes.authors.flatMap((authors) => authors ?? []);
const digits = fc.integer({ min: -999, max: 999 });

const states: fc.Arbitrary<ViewerState> = fc
  .record({
    view: oneOf(
      viewsOf(document)
        .filter((view) => reasonAgainst(document, view) === undefined)
        .map(({ id }) => id),
    ),
    colorBy: oneOf(
      coloringsOf(index)
        .filter(({ absent }) => absent(index) === undefined)
        .map(({ id }) => id),
    ),
    sizeBy: oneOf(
      sizingsOf(index)
        .filter(({ absent }) => absent(index) === undefined)
        .map(({ id }) => id),
    ),
    sizeFactor: oneOf([0.5, 0.9, 1, 1.4, 2]),
    labelBy: oneOf(LABELINGS.map(({ id }) => id)),
    filters: fc.record({
      keys: fc.record({
        venue: keysOf('venue'),
        community: keysOf('community'),
        type: keysOf('type'),
        status: keysOf('status'),
      }),
      years: fc.option(fc.tuple(year, year).map(([a, b]): [number, number] => (a <= b ? [a, b] : [b, a]))),
      ranges: fc.dictionary(oneOf(measures), range, { noNullPrototype: true }),
      neighbourhood: fc.option(fc.record({ of: work, steps: oneOf([1, 2] as const) })),
      author: fc.option(oneOf(names)),
      onReadingList: fc.boolean(),
      tags: fc.uniqueArray(
        fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((tag) => tag.trim() !== ''),
        { maxLength: 4 },
      ),
      missed: fc.boolean(),
    }),
    selected: fc.option(work),
    against: fc.option(fc.record({ work, mode: oneOf(['path', 'compare'] as const) })),
    author: fc.option(oneOf(names)),
    query: fc
      .string({ maxLength: 40, unit: 'grapheme' })
      .filter((query) => query === '' || query.trim() !== ''),
    table: fc.option(
      fc.record({ open: fc.constant(true), sortBy: oneOf(['title', 'inDegree']), descending: fc.boolean() }),
    ),
    camera: fc.option(
      fc.record({ x: digits, y: digits.map((y) => y / 100), scale: fc.integer({ min: 1, max: 999 }) }),
    ),
  })
  .map(({ table, against, ...others }) => ({
    ...opening,
    ...others,
    against: others.selected === null || against?.work === others.selected ? null : against,
    table: { ...opening.table, ...table },
  }));

/** Keys are a set; more than half of them come back in another order. */
function sorted(state: ReturnType<typeof carried>) {
  const { keys, ranges, ...filters } = state.filters;
  const lists = DIMENSIONS.map((dimension) => [...keys[dimension]].sort());
  return { ...state, filters: { ...filters, lists, ranges: Object.entries(ranges).sort() } };
}

describe('an address', () => {
  it('is empty while everything is as it opens', () => {
    expect(fragmentOf(index, opening)).toBe('');
    expect(carried(led(''))).toEqual(carried(opening));
  });

  it('leads back to whatever is seen', () => {
    fc.assert(
      fc.property(states, (state) => {
        const fragment = fragmentOf(index, state);
        expect(sorted(carried(led(fragment)))).toEqual(sorted(carried(state)));
      }),
      { numRuns: 60 },
    );
  });

  it('is written alike when it is written again, also as browsers give it back', () => {
    fc.assert(
      fc.property(states, (state) => {
        const fragment = fragmentOf(index, state);
        expect(fragmentOf(index, led(fragment))).toBe(fragment);
        expect(new URL(`https://example.org/${fragment}`).hash).toBe(fragment);
      }),
      { numRuns: 40 },
    );
  });

  it('takes any text without harm', () => {
    const name = oneOf([
      'view',
      'colour',
      'venue',
      'not-venue',
      'years',
      'inDegree',
      'around',
      'tag',
      'at',
      'table',
    ]);
    const pairs = fc.array(fc.tuple(fc.oneof(name, fc.string()), fc.string({ unit: 'binary' })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pairs.map((list) => new URLSearchParams(list).toString()),
        ),
        (text) => {
          const state = led(`#${text}`);
          expect(led(fragmentOf(index, state)).filters).toEqual(state.filters);
        },
      ),
    );
  });

  it('reads as a person would write it', () => {
    const id = document.nodes.id[9] ?? '';
    const state = led(`#view=years&colour=year&years=2015..2018&inDegree=2..&work=${id}&at=1.5,-20,12.25`);
    expect(state).toMatchObject({
      view: 'years',
      colorBy: 'year',
      selected: 9,
      filters: { years: [2015, 2018], ranges: { inDegree: [2, Number.POSITIVE_INFINITY] } },
      camera: { x: 1.5, y: -20, scale: 12.25 },
    });
    expect(fragmentOf(index, state)).toBe(
      `#view=years&colour=year&years=2015..2018&inDegree=2..&work=${id}&at=1.5,-20,12.3`,
    );
  });

  it('passes over what nobody knows', () => {
    const fragment =
      '#view=nowhere&colour=__proto__&size=hub&labels=0&venue=nature&years=9..8&inDegree=x..&hub=1..&work=none' +
      '&path-to=none&about=nobody&author=nobody&around=none&table=%3Cb%3E&at=1,2&at=0&steps=9&list=yes&missed=0';
    expect(carried(led(fragment))).toEqual(carried(opening));
  });

  it('names the groups that are not chosen where most are', () => {
    const { keys } = index.groups('venue');
    const state = setFilters(opening, { keys: { ...opening.filters.keys, venue: keys.slice(2) } });
    const fragment = fragmentOf(index, state);
    expect(new URLSearchParams(fragment.slice(1)).getAll('not-venue')).toEqual(keys.slice(0, 2));
    expect(led(fragment).filters.keys.venue).toEqual(keys.slice(2));
  });

  it('takes away what it no longer names, and keeps what it never carries', () => {
    const state = { ...select(opening, 4), theme: 'dark' as const, query: 'x', railOpen: false };
    const back = led('', state);
    expect(back).toMatchObject({ selected: null, trail: [], query: '', theme: 'dark', railOpen: false });
  });

  it('goes one step back on the way through works, or one on', () => {
    const third = select(select(select(opening, 1), 2), 3);
    expect(led(fragmentOf(index, select(opening, 2)), third)).toMatchObject({ selected: 2, trail: [1] });
    expect(led(fragmentOf(index, select(opening, 9)), third)).toMatchObject({
      selected: 9,
      trail: [1, 2, 3],
    });
    expect(led(fragmentOf(index, third), third).trail).toBe(third.trail);
  });
});

describe('every part of an address', () => {
  it('is named once, and says nothing of the opening state', () => {
    expect(new Set(ADDRESS_PARTS.map(({ id }) => id)).size).toBe(ADDRESS_PARTS.length);
    for (const part of ADDRESS_PARTS) expect(part.write(opening, { index, opening }), part.id).toEqual([]);
  });
});
