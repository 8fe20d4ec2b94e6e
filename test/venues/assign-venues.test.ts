import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkFacts } from '../../src/model/work.js';
import { createVenueAssigner, type WorkWithContainer } from '../../src/venues/assign-venues.js';
import { parseVenueTable } from '../../src/venues/venue-table.js';
import { readGold } from '../bench/venues/gold.js';

const table = parseVenueTable(JSON.parse(readFileSync('data/venues.json', 'utf8')));
const assign = createVenueAssigner(table);

function work(id: string, ...facts: WorkFacts[]): WorkWithContainer {
  return { id, layers: facts.map((layer) => ({ from: 'crossref', facts: layer })) };
}

/** The keys of works that have nothing but these facts, or these container titles. */
function keysOf(...given: (string | WorkFacts)[]): (string | undefined)[] {
  const works = given.map((facts, at) =>
    work(`w${at}`, typeof facts === 'string' ? { containerTitle: facts } : facts),
  );
  const { assigned } = assign(works);
  return works.map(({ id }) => assigned.get(id)?.venue.key);
}

describe('the venues of a corpus', () => {
  it.each([
    ['an ISO 4 abbreviation', ['Annals of Paper Folding', 'Ann. Pap. Fold.', 'Ann Pap Fold']],
    ['contractions', ['National Journal of Folding Engineering', 'Natl. J. Fold. Engrg.']],
    ['accents and transliteration', ['Zeitschrift für Überfaltung', 'Zeitschrift fuer Ueberfaltung']],
    [
      'years, ordinals and sponsors',
      ['Proc. 3rd IEEE Symposium on Folding, 2019', '4th ACM Symposium on Folding'],
    ],
    ['an acronym in brackets', ['Conference on Foo Bar (CFB)', "Proc. CFB'19", 'CFB 2019', 'CFB']],
    ['initials', ['Journal of Origami Research and Theory', 'JORT']],
    ['a subtitle', ['Foldology', 'Foldology: Paper, Cloth and Metal']],
    ['the letter of a section', ['Foldica B: Creases and Edges', 'Foldica B', 'Foldica B Creases Edges']],
    ['a missing letter', ['Archives of Foldological Sciences', 'Archives of Foldologcal Sciences']],
    ['place and medium in brackets', ['Foldings (New York, N.Y.)', 'Foldings (Online)', 'Foldings']],
    [
      'a volume named by topic and acronym',
      ['Conference on Bent Paper (COBP)', 'Bending Matters – COBP 2018'],
    ],
  ])('are one for spellings that differ in %s', (_, titles) => {
    const keys = keysOf(...titles);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toBeDefined();
  });

  it.each([
    ['Foldica A', 'Foldica B'],
    ['Journal of Folding', 'Journal of Folding Research'],
    ['Conference on Folding', 'Conference on Folding Workshops'],
    ['Conference on Folding', 'Companion of the Conference on Folding'],
    ['Conference on Folding', 'Conference on Folding Adjunct'],
    ['Symposium on Folding', 'Conference on Folding'],
    ['Educational Research', 'Educational Researcher'],
    ['J. Phys. Chem.', 'J. Chem. Phys.'],
    ['Statistics', 'Statistics in Medicine'],
    ['applied', 'Applied Sciences'],
  ])('are two for %s and %s', (one, other) => {
    const [a, b] = keysOf(one, other);
    expect(a).not.toBe(b);
  });

  it('leave an abbreviation alone that two full titles fit', () => {
    const [one, other, short] = keysOf(
      'Folding Theory Review',
      'Folding Theology Review',
      'Fold. Theo. Rev.',
    );
    expect(new Set([one, other, short]).size).toBe(3);
  });

  it('prefer the title of which an abbreviation is the standard one', () => {
    const [economics, econometrics, econom] = keysOf(
      'Annals of Folded Economics',
      'Annals of Folded Econometrics',
      'Ann. Folded Econom.',
    );
    expect(econom).toBe(econometrics);
    expect(economics).not.toBe(econometrics);
  });

  it('are one for titles that share an ISSN', () => {
    const issn = ['1234-5679'];
    const [a, b] = keysOf(
      { containerTitle: 'Faltungen', issn },
      { containerTitle: 'Foldings Quarterly', issn },
    );
    expect(a).toBe(b);
  });

  it('take no notice of an ISSN whose check digit is wrong, or of one that a whole library shares', () => {
    const wrong = ['1234-5678'];
    const [a, b] = keysOf({ containerTitle: 'Alpha', issn: wrong }, { containerTitle: 'Beta', issn: wrong });
    expect(a).not.toBe(b);
    const many = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta'];
    const keys = keysOf(...many.map((containerTitle) => ({ containerTitle, issn: ['1234-5679'] })));
    expect(new Set(keys).size).toBe(many.length);
  });

  it('keep the meetings of a book series apart, and from the series', () => {
    const containerTitle = 'Lecture Notes in Computer Science';
    const issn = ['0302-9743'];
    const [folding, bending, series] = keysOf(
      { containerTitle, issn, event: { name: 'Conference on Folding' } },
      { containerTitle, issn, event: { acronym: 'BEND 2019' } },
      { containerTitle: 'LNCS', issn },
    );
    expect(folding).toBe('conference-folding');
    expect(bending).toBe('bend');
    expect(series).toBe('lecture-notes-in-computer-science');
  });

  it('are those of the table where a title of the corpus is tied to it by ISSN', () => {
    const [a, b] = keysOf({ containerTitle: 'Trans Affect', issn: ['1949-3045'] }, 'Trans Affect');
    expect([a, b]).toEqual(Array(2).fill('ieee-transactions-on-affective-computing'));
  });

  it.each([
    ['10.1109/fg47880.2020.00067', 'fg'],
    ['10.1016/s0140-6736(05)67394-1', 'the-lancet'],
    ['10.1111/j.1540-6261.1997.tb03808.x', 'the-journal-of-finance'],
    ['10.1103/physrevlett.77.3865', 'physical-review-letters'],
  ])('are read from the DOI %s where nothing else is known: %s', (doi, key) => {
    const { assigned } = assign([{ id: 'w', doi, layers: [{ from: 'crossref', facts: { year: 2000 } }] }]);
    expect(assigned.get('w')?.venue.key).toBe(key);
  });

  const journal = (at: number) => ({
    id: `j${at}`,
    doi: `10.5555/j.${at}`,
    layers: [
      { from: 'crossref' as const, facts: { containerTitle: 'Journal of Folding', issn: ['0000-0000'] } },
    ],
  });

  it.each([
    ['bears the ISSN of another series', { containerTitle: 'Journal of Folding', issn: ['0893-6080'] }],
    ['bears both ISSNs', { containerTitle: 'Journal of Foldings', issn: ['0000-0000', '0893-6080'] }],
    ['has the ISSN and another title', { containerTitle: 'Neural Networks', issn: ['0000-0000'] }],
    ['has two titles', { containerTitle: 'Neural Networks', shortContainerTitle: 'Journal of Folding' }],
    [
      'has a long title',
      { containerTitle: `Journal of Folding ${'and More '.repeat(20)}`, issn: ['0000-0000'] },
    ],
  ])('of other works are not changed by one record that %s', (_what, facts) => {
    const hostile = {
      id: 'h',
      doi: '10.1016/s0893-6080(03)00115-1',
      layers: [{ from: 'crossref' as const, facts }],
    };
    const works = Array.from({ length: 8 }, (_, at) => journal(at));
    const venueOf = (corpus: readonly WorkWithContainer[]) => assign(corpus).assigned.get('j0')?.venue;
    expect(venueOf([...works, hostile])).toEqual(venueOf(works));
  });

  it('that only the DOI tells are inferred from it, whatever layer stands beside', () => {
    const { assigned } = assign([
      { id: 'w', doi: '10.1109/fg47880.2020.00067', layers: [{ from: 'seed', facts: { year: 2020 } }] },
    ]);
    expect(assigned.get('w')).toMatchObject({ from: 'doi-structure', venue: { key: 'fg' } });
  });

  it('come from the first layer that names a container', () => {
    const { assigned } = assign([
      {
        id: 'w',
        layers: [
          { from: 'crossref', facts: { title: 'A title' } },
          { from: 'seed', facts: { containerTitle: 'CVPR' } },
          { from: 'library', facts: { containerTitle: 'Nature' } },
        ],
      },
    ]);
    expect(assigned.get('w')).toMatchObject({ venue: { key: 'cvpr' }, from: 'seed', evidence: 'title' });
  });

  it('say how often each rule led to them, by which spellings, and for how many works', () => {
    const { venues } = assign([
      work('a', { containerTitle: 'Annals of Paper Folding' }),
      work('b', { containerTitle: 'Ann. Pap. Fold.' }),
      work('c', { containerTitle: 'Ann Pap Fold' }),
      work('d', { title: 'No container' }),
    ]);
    expect([...venues.values()]).toEqual([
      {
        key: 'annals-paper-folding',
        name: 'Annals of Paper Folding',
        kind: 'journal',
        evidence: ['abbreviation', 'unknown-title'],
        spellings: ['Ann Pap Fold', 'Ann. Pap. Fold.', 'Annals of Paper Folding'],
        works: 3,
      },
    ]);
  });

  it('have keys that no venue of the table has', () => {
    const [key] = keysOf({ containerTitle: 'Lecture Notes on Nature', event: { acronym: 'NATURE' } });
    expect(key).not.toBe('nature');
  });

  it('do not depend on the order of the works', () => {
    const works = readGold(['tuned', 'held-out']).map((gold) => gold.work);
    const sorted = (list: readonly WorkWithContainer[]) => {
      const { assigned, venues } = assign(list);
      return JSON.stringify([[...assigned].sort(([a], [b]) => (a < b ? -1 : 1)), [...venues]]);
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(works, { maxLength: 60 }), (some) => {
        expect(sorted(some)).toBe(sorted([...some].reverse()));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    'J. ',
    'The X 2018 on ',
    'conference , A 2000',
    '(AB ',
  ])('are found in good time for %j repeated to 20,000 characters', (part) => {
    const text = part.repeat(20_000 / part.length);
    const begun = performance.now();
    assign([work('w', { containerTitle: text, event: { name: text, acronym: text } })]);
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  it('are found or absent for any text, and never an error', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 6 }), (titles) => {
        const works = titles.map(([containerTitle, acronym], at) =>
          work(`w${at}`, { containerTitle, event: { acronym } }),
        );
        for (const { venue } of assign(works).assigned.values()) expect(venue.key).not.toBe('');
      }),
    );
  });
});
