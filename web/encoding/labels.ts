import { shortened } from '../../src/model/text/shortened.js';
import type { DocumentIndex } from '../document/document-index.js';

/** What is written beside works, in the order of the menu. */
export const LABELINGS = Object.freeze([
  { id: 'author', title: 'Author and year' },
  { id: 'title', title: 'Title' },
  { id: 'none', title: 'None' },
] as const);

/** What can be written beside works. */
export type LabelingId = (typeof LABELINGS)[number]['id'];

const LONGEST_TITLE = 36;

/** What stands beside a work; empty where nothing does. */
export function labelsOf({ document, shortLabel }: DocumentIndex, id: LabelingId): (work: number) => string {
  const byId: Readonly<Record<LabelingId, (work: number) => string>> = {
    author: shortLabel,
    title: (work) => shortened(document.nodes.label[work] ?? '', LONGEST_TITLE),
    none: () => '',
  };
  return byId[id];
}
