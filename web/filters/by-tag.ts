import { shortened } from '../../src/model/text/shortened.js';
import type { Filter } from './filter.js';

const MOST_TAGS = 50;
const LONGEST_TAG = 100;

/** Keeps the works that bear one of the reader's tags; a link keeps a tag that no work bears yet. */
export const byTag: Filter = {
  id: 'tags',
  isSet: ({ filters }) => filters.tags.length > 0,
  test: ({ index, filters, annotations }) => {
    const { id } = index.document.nodes;
    const tags = new Set(filters.tags);
    return (work) => annotations.tags.get(id[work] ?? '')?.some((tag) => tags.has(tag)) === true;
  },
  chips: ({ filters: { tags } }) => [
    {
      text: `Tag: ${tags.map((tag) => shortened(tag, 20)).join(', ')}`,
      without: () => ({ tags: [] }),
    },
  ],
  write: ({ tags }) => tags.map((tag) => ['tag', tag] as const),
  read: (filters, parameters) => {
    const tags = [...new Set(parameters.getAll('tag'))].filter(
      (tag) => tag.trim() !== '' && tag.length <= LONGEST_TAG,
    );
    return tags.length === 0 ? filters : { ...filters, tags: tags.slice(0, MOST_TAGS) };
  },
};
