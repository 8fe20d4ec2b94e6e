import { describe, expect, it } from 'vitest';
import { createCompleteness } from '../../src/cli/completeness.js';
import type { Lookup } from '../../src/model/lookup.js';
import type { Unanswered } from '../../src/model/unanswered.js';

const failure = { what: 'answered 502', tries: 5 };
const FAILED: Lookup = { doi: '10.1000/a', missing: 'api-error', failure };
const LACKING: Unanswered = { kind: 'search', name: 'ref1', failure };

function accountOf(...lookups: readonly Lookup[]) {
  const completeness = createCompleteness();
  for (const lookup of lookups) completeness.take({ type: 'lookup', depth: 1, lookup });
  return completeness;
}

describe('completeness', () => {
  it('lacks nothing when absence was the answer', () => {
    expect(() => accountOf({ doi: '10.1000/a', missing: 'not-found' }).assertComplete([])).not.toThrow();
  });

  it('names and counts what failed', () => {
    expect(() => accountOf().assertComplete([LACKING])).toThrowError(
      expect.objectContaining({
        code: 'INCOMPLETE',
        message: '1 search ended without an answer: Crossref answered 502 to 1 search after 5 tries (ref1).',
      }),
    );
  });

  it('counts a look-up that failed once, whether or not an earlier record serves', () => {
    const lacking: Unanswered = { kind: 'look-up', name: '10.1000/a', failure };
    expect(accountOf(FAILED).unanswered([lacking])).toEqual([lacking]);
    expect(accountOf(FAILED).unanswered([])).toEqual([lacking]);
    expect(accountOf(FAILED).staleSentences([lacking])).toEqual([]);
    expect(accountOf(FAILED).staleSentences([])).toEqual([expect.stringContaining('known before serves')]);
  });

  it('forgets a failure that a later answer mended', () => {
    expect(accountOf(FAILED, { doi: '10.1000/a', missing: 'not-found' }).unanswered([])).toEqual([]);
  });

  it('is not given when nothing could be asked at all', () => {
    const completeness = accountOf();
    completeness.take({ type: 'fallback', message: 'https://x.test cannot be reached: ECONNREFUSED' });
    expect(() => completeness.assertComplete([])).toThrowError(
      expect.objectContaining({ code: 'INCOMPLETE' }),
    );
  });
});
