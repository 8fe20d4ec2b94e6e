import type { Random } from '../../../src/model/random.js';
import { between, pick } from './draw.js';
import type { Outline, Person } from './outline.js';
import type { Work } from './synthetic-work.js';

/** What can be wrong with a citation before it is written down. */
export interface Blemish {
  readonly name: string;
  /** How many of a hundred references have it. */
  readonly percent: number;
  readonly spoil: (work: Work, rng: Random) => Work;
}

/** Every blemish, in the order in which they are laid on. */
export const BLEMISHES: readonly Blemish[] = [
  {
    name: 'year off by one',
    percent: 8,
    spoil: (work, rng) => ({ ...work, year: work.year + pick([-1, 1], rng) }),
  },
  { name: 'volume missing', percent: 12, spoil: ({ volume: _, ...work }) => work },
  { name: 'issue missing', percent: 40, spoil: ({ issue: _, ...work }) => work },
  { name: 'pages missing', percent: 15, spoil: ({ page: _, ...work }) => work },
  { name: 'container missing', percent: 6, spoil: ({ container: _, shortContainer: __, ...work }) => work },
  { name: 'authors cut', percent: 15, spoil: (work) => ({ ...work, authors: work.authors.slice(0, 1) }) },
  { name: 'authors swapped', percent: 3, spoil: (work) => ({ ...work, authors: work.authors.toReversed() }) },
  {
    name: 'subtitle dropped',
    percent: 12,
    spoil: (work) => ({ ...work, title: withoutSubtitle(work.title) }),
  },
  {
    name: 'title cut',
    percent: 5,
    spoil: (work) => ({ ...work, title: work.title.split(' ').slice(0, 7).join(' ') }),
  },
  { name: 'typo', percent: 12, spoil: (work, rng) => ({ ...work, title: withTypo(work.title, rng) }) },
  { name: 'diacritics lost', percent: 15, spoil: (work) => inAllText(work, withoutDiacritics) },
  { name: 'mojibake', percent: 4, spoil: (work) => inAllText(work, mojibake) },
  { name: 'lower case', percent: 20, spoil: (work) => ({ ...work, title: work.title.toLowerCase() }) },
];

/** The work as some careless author cites it, and which blemishes that took. */
export function spoiled(
  work: Work,
  rng: Random,
): { readonly work: Work; readonly blemishes: readonly string[] } {
  let cited = withoutMarkup(work);
  const blemishes: string[] = [];
  for (const { name, percent, spoil } of BLEMISHES) {
    if (rng() * 100 >= percent) continue;
    const spoilt = spoil(cited, rng);
    if (JSON.stringify(spoilt) !== JSON.stringify(cited)) blemishes.push(name);
    cited = spoilt;
  }
  return { work: cited, blemishes };
}

/** People cite a title as they read it. */
function withoutMarkup(work: Work): Work {
  return { ...work, title: work.title.replaceAll(/<[^>]*>/g, '') };
}

/** What stands before the colon, when that is more than a name. */
function withoutSubtitle(title: string): string {
  const main = title.replace(/:.*$/, '');
  return main.split(' ').length < 3 ? title : main;
}

/** Two letters of a word exchanged, or one lost. */
function withTypo(title: string, rng: Random): string {
  const position = between(1, Math.max(1, title.length - 3), rng);
  const [first = '', second = ''] = title.slice(position, position + 2);
  return title.slice(0, position) + (rng() < 0.5 ? second + first : second) + title.slice(position + 2);
}

function inAllText(work: Work, change: (text: string) => string): Work {
  const changed = (person: Person): Person => ({ ...person, family: change(person.family) });
  const container: Pick<Outline, 'container'> =
    work.container === undefined ? {} : { container: change(work.container) };
  return { ...work, title: change(work.title), authors: work.authors.map(changed), ...container };
}

function withoutDiacritics(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** UTF-8 read as Latin-1. */
function mojibake(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
