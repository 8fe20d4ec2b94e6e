import type { Random } from '../../../src/model/random.js';
import { between, pick } from './draw.js';
import type { Container, Field } from './fields/field.js';
import type { Outline } from './outline.js';
import { people } from './people.js';

/** An outline with what every work of the second set has. */
export type Work = Outline & { readonly title: string; readonly year: number };

const FIRST_YEAR = 1975;
const LAST_YEAR = 2023;
const PUBLISHERS = ['Meridian Press', 'Holm & Sons', 'University of Nowhere Press', 'Open Academic'];

/** SYNTHETIC TEST DATA: a made-up work, six of ten a journal article, two a paper, the others chapters and books. */
export function syntheticWork(field: Field, rng: Random): Work {
  const year = between(FIRST_YEAR, LAST_YEAR, rng);
  const common = { title: syntheticTitle(field, rng), authors: people(6, rng), year };
  const kind = rng();
  if (kind < 0.6) return { ...common, type: 'journal-article', ...inJournal(field, year, rng) };
  if (kind < 0.82)
    return {
      ...common,
      type: 'proceedings-article',
      ...inContainer(pick(field.proceedings, rng), year),
      page: pages(rng),
    };
  const publisher = pick(PUBLISHERS, rng);
  if (kind < 0.93) {
    const container = pick(field.books, rng);
    return { ...common, type: 'book-chapter', container, page: pages(rng), publisher };
  }
  return { ...common, type: 'book', publisher };
}

/** SYNTHETIC TEST DATA: a title as works of the field bear. */
export function syntheticTitle({ templates, slots }: Field, rng: Random): string {
  const template = pick(templates, rng);
  const text = template.replaceAll(/\{(\w+)\}/g, (_, slot: string) => pick(slots[slot] ?? [slot], rng));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The title with one phrase changed for another that could stand there: a work on something else. */
export function exchangePhrase(title: string, { slots }: Field, rng: Random): string {
  const found = Object.values(slots).flatMap((phrases) =>
    phrases
      .filter((phrase) => title.includes(phrase))
      .map((phrase) => ({ phrase, others: phrases.filter((other) => other !== phrase) })),
  );
  if (found.length === 0) return `${title} reconsidered`;
  const { phrase, others } = pick(found, rng);
  return title.replace(phrase, () => pick(others, rng));
}

function inJournal({ journals }: Field, year: number, rng: Random): Partial<Outline> {
  return {
    ...inContainer(pick(journals, rng), year),
    volume: String(Math.max(1, year - between(1950, 1970, rng))),
    issue: String(between(1, 12, rng)),
    page: rng() < 0.9 ? pages(rng) : `e${between(1_000, 99_999, rng)}`,
  };
}

function inContainer([title, abbreviation]: Container, year: number): Partial<Outline> {
  const container = title.replace('{year}', String(year)).replace('{ordinal}', `${year - 1970}th`);
  return { container, shortContainer: abbreviation };
}

function pages(rng: Random): string {
  const first = between(1, 1_800, rng);
  return `${first}-${first + between(4, 28, rng)}`;
}
