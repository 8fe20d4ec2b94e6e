import { describe, expect, it } from 'vitest';
import { sharedWorks } from '../../src/graph/shared-works.js';
import type { Reference } from '../../src/model/reference.js';

const list = (id: string, ...references: Reference[]) => ({
  id,
  list: { source: 'export', references, surveyKeys: new Map(), comparesTexts: true },
});
const never = () => false;

describe('sharedWorks', () => {
  it('finds by its DOI what two lists cite, and leaves out what one cites twice', () => {
    const { works, workOfReference } = sharedWorks(
      [
        list(
          'a',
          { key: '1', doi: '10.1000/x' },
          { key: '2', doi: '10.1000/y' },
          { key: '3', doi: '10.1000/y' },
        ),
        list('b', { key: '1', doi: '10.1000/x' }),
      ],
      never,
    );
    expect(works.map(({ id, doi }) => [id, doi])).toEqual([['10.1000/x', '10.1000/x']]);
    expect([...workOfReference]).toEqual([
      ['["a","1"]', '10.1000/x'],
      ['["b","1"]', '10.1000/x'],
    ]);
  });

  it('finds a place that a reference without a DOI and one with a DOI share', () => {
    const place = { year: 2005, volume: '50', firstPage: '495', containerTitle: 'MAR POLLUT BULL' };
    const { works } = sharedWorks(
      [
        list('a', { key: '1', author: 'Broeg, K.', ...place }),
        list('b', { key: '7', author: 'Broeg, K.', doi: '10.1000/x', ...place }),
      ],
      never,
    );
    expect(works.map(({ id }) => id)).toEqual(['10.1000/x']);
  });

  it('finds a title with author and year, and names it by the first reference', () => {
    const reference = { title: 'The telomere in disease', author: 'Adams, B.', year: 2004 };
    const { works } = sharedWorks(
      [
        list('a', { key: '1', ...reference }),
        list('b', { key: '2', ...reference, title: 'The Telomere in Disease.', author: 'Adams B.' }),
      ],
      never,
    );
    expect(works.map(({ id }) => id)).toEqual(['a#1']);
  });

  it('never joins two DOIs, a short title, or what the graph has already', () => {
    const title = { title: 'The telomere in disease', author: 'Adams, B.', year: 2004 };
    const short = { title: 'Editorial', author: 'Adams, B.', year: 2004 };
    const { works } = sharedWorks(
      [
        list(
          'a',
          { key: '1', doi: '10.1000/x', ...title },
          { key: '2', ...short },
          { key: '3', doi: '10.1000/z' },
        ),
        list(
          'b',
          { key: '1', doi: '10.1000/y', ...title },
          { key: '2', ...short },
          { key: '3', doi: '10.1000/z' },
        ),
      ],
      (_, { doi }) => doi === '10.1000/z',
    );
    expect(works).toEqual([]);
  });
});
