import { describe, expect, it } from 'vitest';
import {
  lookupReason,
  readReason,
  reasonText,
  reasonWords,
  statusText,
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

describe('a reason in words', () => {
  it.each([
    [['alias', '10.1000/b'], 'alias of 10.1000/b'],
    [['joined', '10.1000/b'], 'joined with its other version 10.1000/b'],
    [['named-by-library'], 'DOI named by the library'],
    [['malformed', '"x"'], 'malformed DOI "x"'],
    [['unsearched'], 'no DOI; not searched for'],
    [
      ['barred', '10.1000/b', 'its year is another, but near'],
      '10.1000/b may be meant, but its year is another, but near',
    ],
    [['decided-none'], 'decided: it has no DOI'],
  ] as const)('%j is found again by its words', ([code, ...values], text) => {
    expect(reasonText(code, ...values)).toBe(text);
    expect(readReason(text)).toEqual({ code, values });
  });

  it.each([
    ['title and year agree', { code: 'other', values: ['title and year agree'] }],
    ['not-found', { code: 'no-record', values: ['not-found'] }],
    ['other-agency: DataCite', { code: 'no-record', values: ['other-agency', 'DataCite'] }],
    [null, { code: 'other', values: [] }],
  ])('%j is told apart', (text, reason) => {
    expect(readReason(text)).toEqual(reason);
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

describe('a reason and a status for people', () => {
  it.each([
    ['not-found', 'no agency knows the DOI'],
    ['api-error: Crossref answered 502 (5 tries)', 'Crossref answered 502 (5 tries)'],
    ['other-agency: DataCite', 'the DOI is registered with another agency (DataCite)'],
    ['alias of 10.1000/b', 'alias of 10.1000/b'],
    ['datacite', 'datacite'],
    ['constructor', 'constructor'],
  ])('%s reads %s', (reason, words) => {
    expect(reasonWords(reason)).toBe(words);
  });

  it('tells a work that is missing from one whose look-up failed', () => {
    expect(statusText('resolved', null)).toBe('Its record is held.');
    expect(statusText('missing', undefined)).toBe('Its record was asked for, and none was found.');
    expect(statusText('missing', 'not-found')).toBe(
      'Its record was asked for, and none was found: no agency knows the DOI.',
    );
    expect(statusText('missing', 'not-json')).toBe(
      'Its record was asked for, and no usable answer came: a page came in place of a record. The next run that may ask Crossref asks again.',
    );
  });
});
