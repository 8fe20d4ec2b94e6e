import { describe, expect, it } from 'vitest';
import { missingCitationsNotice, missingListsNotice } from '../../src/model/coverage.js';
import { documentOf } from '../fixtures/document.js';

const { meta } = documentOf([{ id: 'a' }, { id: 'b' }]);

function asked(metadata: 'crossref' | 'local', referenceLists: Partial<typeof meta.coverage.referenceLists>) {
  const lists = { ...meta.coverage.referenceLists, ...referenceLists };
  return {
    coverage: { ...meta.coverage, referenceLists: lists, citations: { total: 2, amongWorks: 0 } },
    parameters: { ...meta.parameters, metadata },
  };
}

describe('where no citation among the works is known', () => {
  it('a run without a network is told how to fetch them', () => {
    const notice = missingCitationsNotice(asked('local', { known: 0, unknown: 2 }));
    expect(notice).toContain('with a network');
  });

  it('a run with one is told what it did not get, and not to run with one', () => {
    const document = asked('crossref', { known: 0, noneDeposited: 5, unknown: 1 });
    expect(missingCitationsNotice(document)).toBe(
      'No citations among these works are known, because no reference list of theirs is: Crossref has none of 5 works, no record of 1 work was had.',
    );
    expect(missingListsNotice(document)).toBeUndefined();
  });
});
