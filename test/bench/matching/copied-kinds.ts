import { between, pick } from './draw.js';
import type { LookAlikeKind } from './look-alike-kind.js';
import { elsewhere } from './other-place.js';
import { people } from './people.js';

/** Records with the very title of a work: its versions, copies of it, and works that happen to be called the same. */
export const COPIED_KINDS: readonly LookAlikeKind[] = [
  {
    name: 'preprint',
    version: true,
    of: ['journal-article', 'proceedings-article', 'book-chapter'],
    make: ({ title, authors, year }, { rng }) => {
      const posted = year - between(0, 1, rng);
      return { type: 'posted-content', title, authors, year: posted, publisher: 'Open Preprints' };
    },
  },
  {
    name: 'other version',
    version: true,
    of: ['journal-article', 'proceedings-article'],
    make: (work, { rng, containers }) => ({
      ...work,
      type: work.type === 'journal-article' ? 'proceedings-article' : 'journal-article',
      year: work.year + between(1, 2, rng) * (work.type === 'journal-article' ? -1 : 1),
      ...elsewhere(work, containers, rng),
    }),
  },
  {
    name: 'fake reprint',
    version: false,
    make: ({ title, authors, year }, { rng }) => ({
      type: pick(['posted-content', 'book-chapter', 'journal-article'], rng),
      title,
      authors: rng() < 0.5 ? authors : authors.slice(0, 1),
      year: year + between(4, 14, rng),
      publisher: 'Odd Reprints',
      ...(rng() < 0.5 ? { container: 'Selected Reprints', page: '1-9' } : {}),
    }),
  },
  {
    name: 'same title, other authors',
    version: false,
    make: (work, { rng, containers }) => ({
      ...work,
      ...elsewhere(work, containers, rng),
      type: 'journal-article',
      authors: people(3, rng),
      year: work.year + between(3, 12, rng) * pick([-1, 1], rng),
    }),
  },
];
