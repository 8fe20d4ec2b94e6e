import { describe, expect, it } from 'vitest';
import { countUnanswered, type Unanswered, unansweredSentences } from '../../src/model/unanswered.js';

const failure = { what: 'answered 502', tries: 5 };
const search = (name: string): Unanswered => ({ kind: 'search', name, failure });

describe('what was not answered', () => {
  it('is told once for each kind of failure, with names, tries and what to do', () => {
    const unanswered: Unanswered[] = [
      { kind: 'look-up', name: '10.1000/a', failure: { what: 'broke off the connection', tries: 5 } },
      ...['ref1', 'ref2', 'ref3', 'ref4'].map(search),
    ];
    expect(unansweredSentences(unanswered, 'asked')).toEqual([
      'Crossref broke off the connection to 1 look-up after 5 tries (10.1000/a); run the same command again to ask for these alone.',
      'Crossref answered 502 to 4 searches after 5 tries each (ref1, ref2, ref3 and 1 more); run the same command again to ask for these alone.',
    ]);
    expect(countUnanswered(unanswered)).toBe('1 look-up and 4 searches');
  });

  it('of an earlier run is not said to be asked for by the same command', () => {
    const [sentence] = unansweredSentences([{ kind: 'look-up', name: '10.1000/a' }], 'unasked');
    expect(sentence).toBe(
      'Crossref gave no usable answer to 1 look-up (10.1000/a); a run that may ask Crossref asks for these again.',
    );
  });

  it('is nothing when all was', () => {
    expect(unansweredSentences([], 'asked')).toEqual([]);
  });
});
