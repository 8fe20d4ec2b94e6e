import type { DocumentIndex } from '../../document/document-index.js';
import { authorIn } from '../../filters/by-author.js';
import type { AddressPart } from './part.js';

/** The selected work by its id: positions change from build to build. */
export const selectionPart: AddressPart = {
  id: 'selection',
  write: ({ selected }, { index }) => idOf(index, 'work', selected),
  read: (state, parameters, index) => {
    const work = workIn(index, parameters.get('work'));
    return work === undefined ? state : { ...state, selected: work };
  },
};

/** The work that the selected one is held against, and what for. */
export const pairPart: AddressPart = {
  id: 'pair',
  write: ({ selected, against }, { index }) =>
    against === null || selected === null
      ? []
      : idOf(index, against.mode === 'path' ? 'path-to' : 'compare', against.work),
  read: (state, parameters, index) => {
    const target = workIn(index, parameters.get('path-to'));
    const other = target ?? workIn(index, parameters.get('compare'));
    if (other === undefined || state.selected === null || other === state.selected) return state;
    return { ...state, against: { work: other, mode: target === undefined ? 'compare' : 'path' } };
  },
};

/** The author who is shown in the place of a work. */
export const authorPart: AddressPart = {
  id: 'author',
  write: ({ author }) => (author === null ? [] : [['about', author]]),
  read: (state, parameters, index) => {
    const author = authorIn(index, parameters.get('about'));
    return author === null ? state : { ...state, author };
  },
};

function idOf({ document }: DocumentIndex, name: string, work: number | null): [string, string][] {
  const id = document.nodes.id[work ?? -1];
  return id === undefined ? [] : [[name, id]];
}

function workIn({ document }: DocumentIndex, id: string | null): number | undefined {
  const work = id === null ? -1 : document.nodes.id.indexOf(id);
  return work < 0 ? undefined : work;
}
