import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createVenueComparison } from '../../src/venues/compare-venues.js';
import type { VenueFacts } from '../../src/venues/resolve-venue.js';
import { parseVenueTable } from '../../src/venues/venue-table.js';
import { readGold } from '../bench/venues/gold.js';

const compare = createVenueComparison(parseVenueTable(JSON.parse(readFileSync('data/venues.json', 'utf8'))));
const named = (containerTitle: string): VenueFacts => ({ containerTitle });

describe('two venues', () => {
  it.each([
    ['Annals of Paper Folding', 'Ann. Pap. Fold.', 'same'],
    ['IEEE Trans. Affective Comput.', 'IEEE Transactions on Affective Computing', 'same'],
    ['CVPR 2018', 'Proc IEEE Conf Comput Vis Pattern Recognit', 'same'],
    ['Journal of Origami Research and Theory', 'JORT', 'same'],
    ['Conference on Foo Bar (CFB)', "CFB '19", 'same'],
    ['Annals of Paper Folding', 'Journal of Bent Metal', 'different'],
    ['Pattern Recognition', 'Pattern Recognition Letters', 'different'],
    ['CVPR', 'CVPR Workshops', 'different'],
    ['Nature', 'Annals of Paper Folding', 'different'],
    ['Statistics', 'Annals of Paper Folding', 'unknown'],
    ['JORT', 'CFB', 'unknown'],
    ['Lecture Notes in Computer Science', 'European Conference on Computer Vision', 'unknown'],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(compare(named(a), named(b))).toBe(expected);
    expect(compare(named(b), named(a))).toBe(expected);
  });

  it('are the same by ISSN, whatever their titles', () => {
    const issn = ['1234-5679'];
    expect(compare({ containerTitle: 'Faltungen', issn }, { containerTitle: 'Foldings', issn })).toBe('same');
  });

  it('are unknown where one is not named', () => {
    expect(compare({ year: 2000 }, named('Nature'))).toBe('unknown');
    expect(compare({}, {})).toBe('unknown');
  });

  it('are never told the same where they are two, nor different where they are one, in the gold set', () => {
    const facts = readGold(['tuned']).map(({ series, work: { doi, layers } }) => ({
      series,
      told: { ...layers[0]?.facts, ...(doi === undefined ? {} : { doi }) },
    }));
    const wrong = facts.flatMap((a, at) =>
      facts.slice(at + 1, at + 40).filter((b) => {
        return compare(a.told, b.told) === (a.series === b.series ? 'different' : 'same');
      }),
    );
    expect(wrong).toEqual([]);
  });
});
