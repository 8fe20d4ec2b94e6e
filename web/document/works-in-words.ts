import { counted, formatNumber } from '../text/wording.js';
import type { DocumentIndex } from './document-index.js';

/**
 * How many works there are, counted as measures count them: without the seeds, which are named beside, `11 and the
 * survey`. O(works).
 * @param write the number in words; an empty text where none need be said
 */
export function worksInWords(
  index: DocumentIndex,
  works: Iterable<number>,
  write = (count: number) => (count === 0 ? '' : formatNumber(count)),
): string {
  let [count, seeds] = [0, 0];
  for (const work of works) {
    if (index.document.nodes.isSeed[work] === true) seeds += 1;
    else count += 1;
  }
  const survey = index.seeds.length === 1 ? 'the survey' : counted(seeds, 'seed');
  return [write(count), seeds > 0 ? survey : ''].filter((part) => part !== '').join(' and ');
}
