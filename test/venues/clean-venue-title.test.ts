import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanVenueTitle } from '../../src/venues/clean-venue-title.js';

describe('cleanVenueTitle', () => {
  it.each([
    ['Proc. 10th IEEE Conf. on X, X 2017, Venice, Italy', 'IEEE Conference on X'],
    ['Proceedings of the Twenty-Third Conference on Folding', 'Conference on Folding'],
    [
      "MM '20: The 28th ACM International Conference on Multimedia",
      'ACM International Conference on Multimedia',
    ],
    ['Third World Quarterly', 'Third World Quarterly'],
    ['21st Century Music', '21st Century Music'],
    ['Proceedings of the IEEE', 'Proceedings of the IEEE'],
    ['Proceedings of Interspeech', 'Interspeech'],
    ['Books of 2019', 'Books of 2019'],
    ['J. Vis. Res.', 'Journal Vis. Research'],
    ['2019', '2019'],
    ['(CVPR)', '(CVPR)'],
    ['', ''],
  ])('%j becomes %j', (title, cleaned) => {
    expect(cleanVenueTitle(title)).toBe(cleaned);
  });

  it('changes nothing a second time, whatever the text', () => {
    const words = fc.constantFrom(
      ...[
        'Proc.',
        'of',
        'the',
        '3rd',
        'Third',
        'IEEE',
        'Int.',
        'Conf.',
        'on',
        'Folding',
        ',',
        '(FG 2018)',
        '2019',
      ],
      ...[
        "'16",
        ':',
        '-',
        '12',
        'pp. 1-7',
        'CVPR',
        'Workshops',
        'Journal',
        'May 3',
        'T.',
        'Res.',
        'arXiv:1904.11592',
      ],
    );
    const titles = fc.oneof(
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')),
      fc.string({ unit: 'binary', maxLength: 80 }),
    );
    fc.assert(
      fc.property(titles, (title) => {
        const cleaned = cleanVenueTitle(title);
        expect(cleanVenueTitle(cleaned)).toBe(cleaned);
      }),
      { numRuns: 2000 },
    );
  });
});
