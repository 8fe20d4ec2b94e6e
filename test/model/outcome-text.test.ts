import { describe, expect, it } from 'vitest';
import {
  isMatched,
  type MatchedRow,
  objectionText,
  otherCandidates,
  outcomeText,
} from '../../src/model/outcome-text.js';

const row = (parts: Partial<MatchedRow>): MatchedRow => ({
  outcome: 'matched',
  doi: null,
  reason: null,
  score: null,
  ...parts,
});
const candidate = (doi: string, objection?: string) => ({
  doi,
  score: 0.5,
  agreeing: [],
  ...(objection === undefined ? {} : { objection }),
});

describe('what was found for a reference without a DOI', () => {
  it.each([
    ['search', 'Found by a search'],
    ['record', 'Found by the record of a work that is here anyway'],
    ['reference', 'Found by another work’s reference that carries the DOI'],
  ] as const)('tells the way %s, what agrees and the score', (by, words) => {
    const found = row({ reason: 'title and year agree', score: 0.944, match: { by, candidates: [] } });
    expect(outcomeText(found)).toBe(`No DOI was given. ${words}; title and year agree (score 0.94).`);
  });

  it('tells a decision of the user, also about a reference with a DOI', () => {
    const match = { by: 'decision', candidates: [] } as const;
    expect(outcomeText(row({ match }))).toBe('No DOI was given. Decided by you.');
    expect(outcomeText(row({ match, doi: '10.1000/a' }))).toBe('The DOI given is 10.1000/a. Decided by you.');
    expect(outcomeText(row({ match, outcome: 'unmatched' }))).toBe(
      'No DOI was given. Decided by you: it has none.',
    );
  });

  it('tells why no work was taken', () => {
    const match = { candidates: [] };
    expect(outcomeText(row({ outcome: 'ambiguous', reason: 'several works fit equally well', match }))).toBe(
      'No DOI was given. Several works fit equally well.',
    );
    expect(outcomeText(row({ outcome: 'unmatched', match }))).toBe('No DOI was given. No work was found.');
    expect(outcomeText(row({ outcome: 'unchecked', reason: 'no DOI; not searched for' }))).toBe(
      'No DOI was given. It was not searched for.',
    );
  });

  it('tells a match of an earlier version, which does not say how it was found', () => {
    expect(outcomeText(row({ reason: 'DOI named by the library' }))).toBe(
      'No DOI was given. DOI named by the library.',
    );
    expect(outcomeText(row({ score: 0.93 }))).toBe('No DOI was given. A work was found (score 0.93).');
  });

  it('is not asked of a reference that was not matched', () => {
    expect(isMatched(row({ outcome: 'resolved', doi: '10.1000/a' }))).toBe(false);
    expect(isMatched(row({ outcome: 'missing', reason: 'malformed DOI "x"' }))).toBe(false);
    expect(isMatched(row({ outcome: 'unmatched' }))).toBe(true);
  });
});

describe('what became of a reference with a DOI', () => {
  const doi = '10.1000/a';
  it.each<[Partial<MatchedRow>, string]>([
    [{ outcome: 'resolved' }, 'The DOI led to a record.'],
    [{ outcome: 'resolved', reason: 'alias of 10.1000/b' }, 'The DOI led to a record; alias of 10.1000/b.'],
    [{ outcome: 'listed' }, 'A DOI is given, its record was not fetched.'],
    [
      { outcome: 'missing', reason: 'other-agency: DataCite' },
      'Its record was asked for, and none was found: the DOI is registered with another agency (DataCite).',
    ],
    [
      { outcome: 'missing', reason: 'malformed DOI "x"', doi: null },
      'The DOI led to no record; malformed DOI "x".',
    ],
  ])('%j', (parts, text) => {
    expect(outcomeText(row({ doi, ...parts }))).toBe(text);
  });
});

describe('the candidates that were not taken', () => {
  const candidates = [
    candidate('10.1000/a', 'the titles differ'),
    candidate('10.1000/b'),
    candidate('10.1000/c'),
  ];

  it('leave out the one that was', () => {
    expect(otherCandidates(row({ match: { candidates } }), '10.1000/b').map(({ doi }) => doi)).toEqual([
      '10.1000/a',
      '10.1000/c',
    ]);
  });

  it('begin with the one that may be meant', () => {
    const reason = '10.1000/c may be meant, but the year is not known';
    expect(
      otherCandidates(row({ outcome: 'ambiguous', reason, match: { candidates } }), null).map(
        ({ doi }) => doi,
      ),
    ).toEqual(['10.1000/c', '10.1000/a', '10.1000/b']);
  });

  it('each have a reason', () => {
    expect(objectionText(candidate('10.1000/a', 'the titles differ'), 'unmatched')).toBe('the titles differ');
    expect(objectionText(candidate('10.1000/a'), 'ambiguous')).toBe('another fits as well');
    expect(objectionText(candidate('10.1000/a'), 'matched')).toBe('it agrees in less');
  });
});
