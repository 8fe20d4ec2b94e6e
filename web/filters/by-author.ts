import { shortened } from '../../src/model/text/shortened.js';
import type { DocumentIndex } from '../document/document-index.js';
import type { Filter } from './filter.js';

/** Keeps the works of one author, by the name as the document spells it. */
export const byAuthor: Filter = {
  id: 'author',
  isSet: ({ filters }) => filters.author !== null,
  test: ({ index, filters }) => {
    const { authors } = index.document.nodes;
    const name = filters.author ?? '';
    return (work) => authors[work]?.includes(name) === true;
  },
  chips: ({ filters }) => [
    { text: `Author: ${shortened(filters.author ?? '', 40)}`, without: () => ({ author: null }) },
  ],
  write: ({ author }) => (author === null ? [] : [['author', author]]),
  read: (filters, parameters, index) => {
    const author = authorIn(index, parameters.get('author'));
    return author === null ? filters : { ...filters, author };
  },
};

/** The name when a work of the document bears it, else null. O(V). */
export function authorIn({ document }: DocumentIndex, name: string | null): string | null {
  return name !== null && document.nodes.authors.some((authors) => authors?.includes(name)) ? name : null;
}
