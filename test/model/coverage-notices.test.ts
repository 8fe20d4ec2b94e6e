import { describe, expect, it } from 'vitest';
import {
  coverageMeaning,
  coverageSentence,
  missingCitationsNotice,
  missingListsNotice,
} from '../../src/model/coverage.js';
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

describe('the coverage of a large graph', () => {
  it('is told in numbers with separators', () => {
    const { coverage } = asked('crossref', { known: 8012, noneDeposited: 1400, unknown: 1000 });
    const large = { ...coverage, works: { ...coverage.works, total: 10_412 } };
    expect(coverageSentence(large)).toContain('reference lists known for 8,012 of 10,412');
    const told = coverageMeaning(large).join(' ');
    for (const words of [
      '8,012 of 10,412',
      'the other 2,400',
      '1,400 deposited none',
      'of 1,000 no record',
      'these 8,012',
    ])
      expect(told).toContain(words);
    expect(told).not.toMatch(/\d{4}/);
  });
});
