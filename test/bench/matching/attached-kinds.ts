import { between, pick } from './draw.js';
import type { LookAlikeKind } from './look-alike-kind.js';
import { elsewhere, otherPlace } from './other-place.js';
import { people, person } from './people.js';

/** Records that hang on a work: its parts, its issue, what others and its authors say of it. */
export const ATTACHED_KINDS: readonly LookAlikeKind[] = [
  {
    name: 'component',
    version: false,
    make: ({ title, publisher = 'Open Press' }, { rng }) => {
      const titles = [title, `Figure ${between(1, 9, rng)}: ${title}`, `Supplement: ${title}`, undefined];
      const shown = pick(titles, rng);
      return { type: 'component', authors: [], publisher, ...(shown === undefined ? {} : { title: shown }) };
    },
  },
  {
    name: 'journal issue',
    version: false,
    make: ({ container = 'Proceedings', year, volume }, { rng }) => ({
      type: 'journal-issue',
      authors: [],
      container,
      year,
      ...(rng() < 0.5 ? { title: container } : {}),
      ...(volume === undefined ? {} : { volume }),
    }),
  },
  {
    name: 'peer review',
    version: false,
    make: ({ title, year }, { rng }) => ({
      type: 'peer-review',
      title: `Review for "${title}"`,
      authors: rng() < 0.5 ? [] : [person(rng)],
      year,
    }),
  },
  {
    name: 'correction',
    version: false,
    make: ({ page: _, ...work }, { rng }) => ({
      ...work,
      type: 'journal-article',
      title:
        pick(['Erratum to: ', 'Author Correction: ', 'Corrigendum to: ', 'Correction to '], rng) + work.title,
      year: work.year + between(0, 1, rng),
    }),
  },
  {
    name: 'review',
    version: false,
    make: (work, { rng, containers }) => ({
      type: 'journal-article',
      title: pick(['Review of ', 'Book Review: ', ''], rng) + work.title,
      authors: rng() < 0.3 ? [] : [person(rng)],
      year: work.year + between(1, 2, rng),
      ...elsewhere(work, containers, rng),
    }),
  },
  {
    name: 'comment',
    version: false,
    make: (work, { rng }) => ({
      ...work,
      ...otherPlace(rng),
      title: `Comment on "${work.title}"`,
      authors: people(2, rng),
      year: work.year + between(0, 1, rng),
    }),
  },
];
