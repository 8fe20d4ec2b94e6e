import { between, pick } from './draw.js';
import type { LookAlikeKind } from './look-alike-kind.js';
import { elsewhere, otherPlace } from './other-place.js';
import { people } from './people.js';

/** Records of works close by: sequels, near titles, and what the same authors wrote that year. */
export const NEIGHBOURING_KINDS: readonly LookAlikeKind[] = [
  {
    name: 'sequel',
    version: false,
    make: (work, { rng }) => ({
      ...work,
      ...otherPlace(rng),
      title: work.title + pick([': Part II', ' II', ' 2.0', ' revisited'], rng),
      year: work.year + between(1, 3, rng),
    }),
  },
  {
    name: 'near title, other authors',
    version: false,
    make: (work, { rng, nearTitle }) => ({
      ...work,
      ...otherPlace(rng),
      title: nearTitle(work.title, rng),
      authors: people(4, rng),
      year: work.year + between(-1, 1, rng),
    }),
  },
  {
    name: 'near title, same authors',
    version: false,
    make: (work, { rng, nearTitle, containers }) => ({
      ...work,
      ...elsewhere(work, containers, rng),
      type: 'journal-article',
      title: nearTitle(work.title, rng),
      year: work.year + between(-1, 1, rng),
    }),
  },
  {
    name: 'same authors, other title',
    version: false,
    make: (work, { rng, otherTitle }) => ({ ...work, ...otherPlace(rng), title: otherTitle(rng) }),
  },
];
