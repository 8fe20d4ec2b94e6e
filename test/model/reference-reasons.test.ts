import { describe, expect, it } from 'vitest';
import {
  lookupReason,
  tellsFailure,
  unsearchedAdvice,
  unsearchedReason,
  unsearchedSentence,
  type WhyUnsearched,
} from '../../src/model/reference-reasons.js';

const failure = { what: 'answered 502', tries: 5 };

describe('the reason of a reference without a DOI', () => {
  it.each<[WhyUnsearched, string]>([
    [{ why: 'offline' }, 'no DOI; not searched for: offline'],
    [{ why: 'limit' }, 'no DOI; not searched for: beyond --max-searches'],
    [{ why: 'failed', failure }, 'no DOI; search failed: Crossref answered 502 (5 tries)'],
  ])('tells %j from the others, and what to do', (why, reason) => {
    expect(unsearchedReason(why)).toBe(reason);
    expect(unsearchedSentence(reason)).toMatch(
      why.why === 'failed' ? /answered 502/ : /not searched for, because/,
    );
    expect(unsearchedAdvice(reason)).toMatch(/^(?:A|The next) run /);
  });

  it('of an earlier version is read for what it says', () => {
    expect(unsearchedSentence('no DOI; not searched for')).toBe('It was not searched for.');
    expect(unsearchedAdvice('no DOI; not searched for')).toBeUndefined();
  });
});

describe('the reason of a DOI without a record', () => {
  it.each([
    [{ missing: 'not-found' }, 'not-found', false],
    [{ missing: 'other-agency', agency: 'DataCite' }, 'other-agency: DataCite', false],
    [{ missing: 'api-error', failure }, 'api-error: Crossref answered 502 (5 tries)', true],
    [{ missing: 'api-error' }, 'api-error', true],
  ])('%j is %s', (lookup, reason, failed) => {
    expect(lookupReason({ doi: '10.1000/a', ...lookup })).toBe(reason);
    expect(tellsFailure(reason)).toBe(failed);
  });

  it('that is no look-up is no failure of one', () => {
    expect(tellsFailure('malformed DOI "x"')).toBe(false);
    expect(tellsFailure('alias of 10.1000/b')).toBe(false);
  });
});
