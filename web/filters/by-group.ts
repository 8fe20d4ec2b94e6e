import { shortened } from '../../src/model/text/shortened.js';
import type { DocumentIndex } from '../document/document-index.js';
import { DIMENSION_WORDS, groupNames } from '../document/group-name.js';
import { DIMENSIONS, type Dimension } from '../document/work-groups.js';
import type { Filter } from './filter.js';

/** Keeps the works of chosen groups, one filter for each dimension. */
export const byGroup: readonly Filter[] = DIMENSIONS.map(ofDimension);

function ofDimension(dimension: Dimension): Filter {
  return {
    id: dimension,
    isSet: ({ filters }) => filters.keys[dimension].length > 0,
    test: ({ index, filters }) => {
      const { codes, codeOf, keys } = index.groups(dimension);
      const chosen = new Uint8Array(keys.length);
      for (const key of filters.keys[dimension]) {
        const code = codeOf.get(key);
        if (code !== undefined) chosen[code] = 1;
      }
      return (work) => chosen[codes[work] as number] === 1;
    },
    chips: ({ index, filters }) => {
      const nameOf = groupNames(index, dimension);
      const names = filters.keys[dimension].slice(0, 30).map((key) => shortened(nameOf(key), 40));
      const count = filters.keys[dimension].length;
      const first = names.slice(0, count === 2 ? 2 : 1).join(', ');
      return [
        {
          text: `${DIMENSION_WORDS[dimension].title}: ${first}${count > 2 ? ` +${count - 1}` : ''}`,
          explanation: count > 1 ? `${names.join(', ')}${count > names.length ? ', …' : ''}` : first,
          without: (before) => ({ keys: { ...before.keys, [dimension]: [] } }),
        },
      ];
    },
    write: (filters, index) => {
      const chosen = new Set(filters.keys[dimension]);
      const others = index.groups(dimension).keys.filter((key) => !chosen.has(key));
      const [name, keys] =
        others.length > 0 && others.length < chosen.size
          ? [`not-${dimension}`, others]
          : [dimension, [...chosen]];
      return keys.map((key) => [name, key] as const);
    },
    read: (filters, parameters, index) => {
      const keys = chosenKeys(parameters, dimension, index);
      return keys.length === 0 ? filters : { ...filters, keys: { ...filters.keys, [dimension]: keys } };
    },
  };
}

/** Where most groups are chosen a link names those that are not. */
function chosenKeys(parameters: URLSearchParams, dimension: Dimension, index: DocumentIndex): string[] {
  const { keys, codeOf } = index.groups(dimension);
  const without = new Set(parameters.getAll(`not-${dimension}`).filter((key) => codeOf.has(key)));
  if (without.size > 0) return keys.filter((key) => !without.has(key));
  return [...new Set(parameters.getAll(dimension))].filter((key) => codeOf.has(key));
}
