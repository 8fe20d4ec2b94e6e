import { describe, expect, it } from 'vitest';
import { parseDecisions } from '../../src/match/parse-decisions.js';

const SEED = '10.1000/survey';
const read = (text: string) => parseDecisions(text, { name: 'mine.csv', seeds: [SEED] });
const HEADER = 'key,outcome,doi,found';

describe('a file of decisions', () => {
  it('decides only with the rows that differ from what was found', () => {
    const text = [
      HEADER,
      'a,matched,10.1000/a,matched 10.1000/a',
      'b,unmatched,,unmatched',
      'c,ambiguous,,ambiguous',
      'd,unmatched,10.1000/D,unmatched',
      'e,matched,,matched 10.1000/e',
      'f,unmatched,10.1000/f,matched 10.1000/f',
      'g,matched,https://doi.org/10.1000/new,matched 10.1000/g',
      'h,automatic,,',
    ].join('\r\n');
    expect(read(text)).toEqual([
      { seed: SEED, key: 'd', decision: { doi: '10.1000/d' } },
      { seed: SEED, key: 'e', decision: 'none' },
      { seed: SEED, key: 'f', decision: 'none' },
      { seed: SEED, key: 'g', decision: { doi: '10.1000/new' } },
      { seed: SEED, key: 'h', decision: 'automatic' },
    ]);
  });

  it('decides with every row when it is made by hand, and names other seeds', () => {
    expect(read('Key;DOI;Seed\na;10.1000/a;\nb;none;10.1000/other\n\n')).toEqual([
      { seed: SEED, key: 'a', decision: { doi: '10.1000/a' } },
      { seed: '10.1000/other', key: 'b', decision: 'none' },
    ]);
  });

  it.each([
    ['a DOI that is none', `${HEADER}\na,matched,see text,`, 'line 2: "see text" is no DOI'],
    ['a row without a key', `${HEADER}\n,matched,10.1000/a,`, 'line 2 names no reference'],
    ['another table', 'name,value\na,b\n', 'names no column "key"'],
    ['a quote that never ends', `${HEADER}\n"a,matched`, 'mine.csv'],
  ])('refuses %s, naming file and line', (_what, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
