import { fieldsOf } from '../../../src/sources/crossref/lenient.js';
import type { Matcher } from './matcher.js';

/** The baseline: the first hit of the search, whatever it is, with the search's own score. */
export const firstHit: Matcher = (_reference, hits) => {
  const first = fieldsOf(hits[0]);
  const [doi, score] = [first.get('DOI'), first.get('score')];
  return typeof doi === 'string'
    ? { outcome: 'matched', doi: doi.toLowerCase(), score: typeof score === 'number' ? score : 0 }
    : { outcome: 'unmatched' };
};
