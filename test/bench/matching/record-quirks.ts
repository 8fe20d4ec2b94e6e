import type { Random } from '../../../src/model/random.js';
import type { CrossrefRecord } from '../../replica/holdings.js';

/** A way in which publishers deposit good records that makes them harder to recognize. */
interface Quirk {
  readonly name: string;
  /** How many of a hundred records have it. */
  readonly percent: number;
  readonly change: (record: CrossrefRecord) => CrossrefRecord;
}

/** Every quirk, in the order in which they are laid on. */
const RECORD_QUIRKS = [
  { name: 'subtitle apart', percent: 8, change: (record) => changeTitle(record, apart) },
  { name: 'capitals', percent: 4, change: (record) => changeTitle(record, (title) => [title.toUpperCase()]) },
  {
    name: 'markup',
    percent: 8,
    change: (record) => changeTitle(record, (title) => [title.replace(/ (\w+)/, '\n      <i>$1</i>\n   ')]),
  },
  {
    name: 'entities',
    percent: 6,
    change: (record) =>
      changeTitle(record, (title) => [title.replaceAll('-', '&#x2010;').replace("'", '&apos;')]),
  },
  { name: 'no authors', percent: 4, change: ({ author: _, ...record }) => record },
  {
    name: 'first author only',
    percent: 4,
    change: (record) => ({ ...record, author: authors(record).slice(0, 1) }),
  },
  {
    name: 'names in one',
    percent: 3,
    change: (record) => ({ ...record, author: authors(record).map(inOne) }),
  },
  { name: 'no container', percent: 2, change: (record) => ({ ...record, 'container-title': [] }) },
  { name: 'no pages', percent: 6, change: ({ page: _, ...record }) => record },
  {
    name: 'no year',
    percent: 2,
    change: ({ published: _, ...record }) => ({ ...record, issued: { 'date-parts': [[null]] } }),
  },
  {
    name: 'series first',
    percent: 4,
    change: (record) => ({
      ...record,
      'container-title': ['Series of Collected Papers', ...texts(record['container-title'])],
    }),
  },
] as const satisfies readonly Quirk[];

/** A record as some publishers would have deposited it. */
export function quirkyRecord(record: CrossrefRecord, rng: Random): CrossrefRecord {
  const drawn = RECORD_QUIRKS.filter(({ percent }) => rng() * 100 < percent);
  return drawn.reduce((changed: CrossrefRecord, { change }) => change(changed), record);
}

function changeTitle(record: CrossrefRecord, change: (title: string) => readonly string[]): CrossrefRecord {
  const [title, subtitle] = change(texts(record.title)[0] ?? '');
  return { ...record, title: [title], ...(subtitle === undefined ? {} : { subtitle: [subtitle] }) };
}

function apart(title: string): readonly string[] {
  const [, main, sub] = /^(.+?): (.+)$/.exec(title) ?? [];
  return main === undefined || sub === undefined ? [title] : [main, sub];
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function authors({ author }: CrossrefRecord): readonly unknown[] {
  return Array.isArray(author) ? author : [];
}

function inOne(author: unknown): unknown {
  const { given = '', family, ...rest } = Object(author);
  return { ...rest, name: `${given} ${family}`.trim() };
}
