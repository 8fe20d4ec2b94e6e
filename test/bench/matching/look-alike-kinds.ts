import type { Random } from '../../../src/model/random.js';
import { between, pick } from './draw.js';
import type { Outline } from './outline.js';
import { people, person } from './people.js';

/** What a look-alike is made with. */
export interface Drawing {
  readonly rng: Random;
  /** A title that differs from another in little, but means another work. */
  readonly nearTitle: (title: string, rng: Random) => string;
  /** A title of the same field. */
  readonly otherTitle: (rng: Random) => string;
  /** Containers of the field. */
  readonly containers: readonly string[];
}

/** A way in which a record can look like a work without being it. */
export interface LookAlikeKind {
  readonly name: string;
  /** Whether it is another version of the same work: then it is no look-alike of a work without a record. */
  readonly version: boolean;
  readonly make: (
    work: Outline & { readonly title: string; readonly year: number },
    draw: Drawing,
  ) => Outline;
}

/** Every kind; the work itself is never changed. */
export const LOOK_ALIKE_KINDS = [
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
    name: 'preprint',
    version: true,
    make: ({ title, authors, year }, { rng }) => {
      const posted = year - between(0, 1, rng);
      return { type: 'posted-content', title, authors, year: posted, publisher: 'Open Preprints' };
    },
  },
  {
    name: 'other version',
    version: true,
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
      title: nearTitle(work.title, rng),
      year: work.year + between(-1, 1, rng),
    }),
  },
  {
    name: 'same title, other authors',
    version: false,
    make: (work, { rng, containers }) => ({
      ...work,
      ...elsewhere(work, containers, rng),
      authors: people(3, rng),
      year: work.year + between(3, 12, rng) * pick([-1, 1], rng),
    }),
  },
  {
    name: 'same authors, other title',
    version: false,
    make: (work, { rng, otherTitle }) => ({ ...work, ...otherPlace(rng), title: otherTitle(rng) }),
  },
] as const satisfies readonly LookAlikeKind[];

/** Another issue and other pages of the same container. */
function otherPlace(rng: Random): Pick<Outline, 'volume' | 'issue' | 'page'> {
  const first = between(1, 900, rng);
  return {
    volume: String(between(1, 90, rng)),
    issue: String(between(1, 12, rng)),
    page: `${first}-${first + 11}`,
  };
}

/** Another container, and pages there. */
function elsewhere({ container }: Outline, containers: readonly string[], rng: Random): Partial<Outline> {
  const others = containers.filter((other) => other !== container);
  return { container: pick(others, rng), ...otherPlace(rng) };
}
