import { nodeWords } from '../../src/model/edge-words.js';
import type { DocumentIndex } from '../document-index.js';
import { counted, formatNumber } from '../wording.js';
import type { Sorting } from './shown-columns.js';

/** What a table shows, in words: `203 works and the survey, sorted by citations here`. O(rows). */
export function tableCaption(index: DocumentIndex, rows: Iterable<number>, { column }: Sorting): string {
  let [works, seeds] = [0, 0];
  for (const work of rows) {
    if (index.document.nodes.isSeed[work] === true) seeds += 1;
    else works += 1;
  }
  const { one, many } = nodeWords(index.document);
  const total = index.workCount;
  const count =
    works === total ? counted(works, one, many) : `${formatNumber(works)} of ${counted(total, one, many)}`;
  const survey = index.seeds.length === 1 ? 'the survey' : counted(seeds, 'seed');
  const title = column.title(index);
  const by = /^(?!Katz)\p{Lu}\p{Ll}+(?: |$)/u.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
  return `${count}${seeds > 0 ? ` and ${survey}` : ''}, sorted by ${by}`;
}
