import { listText } from '../model/format-number.js';
import type { GraphDocument } from '../model/graph-document.js';
import { listOfWork, listSentences } from '../model/list-source-words.js';
import { counted, type Explanation, sections } from './explanation.js';
import { workInLine } from './work-in-line.js';

/** Why there is a citation from one work to another; undefined when there is none. */
export function explainCitation(
  document: GraphDocument,
  citing: number,
  cited: number,
): Explanation | undefined {
  const { edges } = document;
  const edge = edges.source.findIndex((source, at) => source === citing && edges.target[at] === cited);
  if (edge < 0) return undefined;
  const keys = edges.references[edge] ?? [];
  const list = listOfWork(document, citing);
  const entries = list?.entries.filter(({ key }) => keys.includes(key)) ?? [];
  return {
    title: 'A citation',
    sections: sections(
      { heading: 'From', lines: [workInLine(document, citing)] },
      { heading: 'To', lines: [workInLine(document, cited)] },
      {
        heading: 'Why it is there',
        lines: [
          `${counted(keys.length, 'reference')} of the citing work ${keys.length === 1 ? 'says' : 'say'} so: ${listText(keys)}.`,
          ...entries.map(({ key, text }) => `${key}: ${text}`),
          ...(edges.assertedBy[edge] ?? []).map((by) => assertion(by, list !== undefined)),
        ],
      },
      { heading: 'Where the list was read', lines: list === undefined ? [] : listSentences(list) },
    ),
  };
}

function assertion(by: string, isOfList: boolean): string {
  const [kind = '', score = ''] = by.split(':');
  switch (kind) {
    case 'publisher':
      return 'The publisher deposited the DOI with the reference.';
    case 'crossref':
      return 'Crossref matched the reference to the DOI.';
    case 'match':
      return `The reference has no DOI; citeloom matched it (score ${Number(score).toFixed(2)} of 1).`;
    case 'library':
      return isOfList
        ? 'A library has the reference list of the citing work, and says that this reference means the cited one.'
        : 'The reference has no DOI; a library names the work.';
    case 'decision':
      return 'You decided what the reference means.';
    default:
      return by;
  }
}
