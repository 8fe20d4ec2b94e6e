import type { DocumentIndex } from '../document/document-index.js';
import type { Filter } from './filter.js';
import type { Neighbourhood } from './filters.js';

/** Keeps the works within one or two citations of a work, whichever way they lead; never through a seed. */
export const byNeighbourhood: Filter = {
  id: 'neighbourhood',
  decidesOnSeeds: true,
  isSet: ({ filters }) => filters.neighbourhood !== null,
  test: ({ index, filters }) => {
    const within = worksAround(index, filters.neighbourhood);
    return (work) => within[work] === 1;
  },
  chips: ({ index, filters: { neighbourhood } }) => {
    if (neighbourhood === null) return [];
    const { of, steps } = neighbourhood;
    return [
      {
        text: `Around ${index.shortLabel(of)}`,
        explanation:
          steps === 1
            ? 'The work, those that it cites and those that cite it'
            : 'The work, its neighbours by citation, and theirs',
        without: () => ({ neighbourhood: null }),
        other: {
          text: steps === 1 ? 'Two steps' : 'One step',
          filters: { neighbourhood: { of, steps: steps === 1 ? 2 : 1 } },
        },
      },
    ];
  },
  write: ({ neighbourhood }, { document }) => {
    const id = document.nodes.id[neighbourhood?.of ?? -1];
    if (id === undefined) return [];
    return [['around', id], ...(neighbourhood?.steps === 2 ? [['steps', '2'] as const] : [])];
  },
  read: (filters, parameters, { document }) => {
    const of = document.nodes.id.indexOf(parameters.get('around') ?? '');
    const steps = parameters.get('steps') === '2' ? 2 : 1;
    return of < 0 ? filters : { ...filters, neighbourhood: { of, steps } };
  },
};

/** Marks of the works; all where there is no centre. O(citations of the works that are passed). */
function worksAround(
  { size, cites, citedBy, document }: DocumentIndex,
  neighbourhood: Neighbourhood | null,
): Uint8Array {
  const within = new Uint8Array(size);
  if (neighbourhood === null) return within.fill(1);
  let front = [neighbourhood.of];
  within[neighbourhood.of] = 1;
  for (let step = 0; step < neighbourhood.steps; step += 1) {
    const next: number[] = [];
    for (const work of front)
      for (const list of [cites(work), citedBy(work)])
        for (const other of list)
          if (within[other] === 0 && document.nodes.isSeed[other] !== true) {
            within[other] = 1;
            next.push(other);
          }
    front = next;
  }
  return within;
}
