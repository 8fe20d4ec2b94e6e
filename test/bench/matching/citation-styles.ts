import type { Outline, Person } from './outline.js';

/** A way to write a reference as one line of text. */
export interface CitationStyle {
  readonly name: string;
  readonly write: (work: Outline) => string;
}

/** Every style, each as the manuals print it but for what the work lacks. */
export const CITATION_STYLES = [
  {
    name: 'IEEE',
    write: ({ authors, title, shortContainer, container, volume, issue, page, year }) =>
      joined([
        list(authors.map(initialsFirst), ' and '),
        quoted(title),
        shortContainer ?? container,
        labelled('vol. ', volume),
        labelled('no. ', issue),
        labelled('pp. ', page?.replace('-', '–')),
        year === undefined ? undefined : `${year}.`,
      ]),
  },
  {
    name: 'APA',
    write: ({ authors, title, container, volume, issue, page, year, publisher }) =>
      [
        list(authors.map(familyFirst), ', & '),
        `(${year ?? 'n.d.'}).`,
        ended(title),
        container === undefined
          ? ended(publisher)
          : `${joined([container, `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`, page])}.`,
      ]
        .filter((part) => part !== undefined)
        .join(' '),
  },
  {
    name: 'Vancouver',
    write: ({ authors, title, shortContainer, container, volume, issue, page, year, publisher }) => {
      const shown = authors.slice(0, 3).map(({ given, family }) => `${family} ${initials(given, '')}`.trim());
      const place = [
        year ?? '',
        labelled(';', volume),
        issue === undefined ? undefined : `(${issue})`,
        page === undefined ? undefined : `:${shortRange(page)}`,
        '.',
      ].join('');
      return [
        `${shown.join(', ')}${authors.length > 3 ? ', et al' : ''}.`,
        ended(title),
        ended(shortContainer ?? container ?? publisher),
        place,
      ]
        .filter((part) => part !== undefined)
        .join(' ');
    },
  },
  {
    name: 'Chicago',
    write: ({ authors, title, container, volume, issue, page, year, publisher }) =>
      [
        ended(list(authors.map(familyFirstInFull), ', and ')),
        title === undefined ? undefined : `“${title}.”`,
        [container, volume, labelled('no. ', issue)].filter((part) => part !== undefined).join(' '),
        container === undefined
          ? `${publisher ?? ''}, ${year ?? ''}.`
          : `(${year ?? 'n.d.'})${labelled(': ', page) ?? ''}.`,
      ]
        .filter((part) => part !== undefined && part !== '')
        .join(' '),
  },
  {
    name: 'terse',
    write: ({ authors, shortContainer, container, volume, page, year, title, publisher }) =>
      joined([
        authors[0]?.family,
        authors.length > 1 ? 'et al.' : undefined,
        title,
        shortContainer ?? container ?? publisher,
        volume,
        page?.split('-')[0],
        year === undefined ? undefined : `(${year})`,
      ]),
  },
] as const satisfies readonly CitationStyle[];

function initials(given: string | undefined, mark: string): string {
  return (given ?? '')
    .split(/[\s-]+/)
    .map((name) => (name === '' ? '' : name.charAt(0) + mark))
    .join(mark === '' ? '' : ' ');
}

function initialsFirst({ given, family }: Person): string {
  return `${initials(given, '.')} ${family}`.trim();
}

function familyFirst({ given, family }: Person): string {
  return given === undefined ? family : `${family}, ${initials(given, '.')}`;
}

function familyFirstInFull({ given, family }: Person): string {
  return given === undefined ? family : `${family}, ${given}`;
}

function list(names: readonly string[], last: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${last}${names.at(-1)}`;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

function labelled(label: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : label + text;
}

function quoted(title: string | undefined): string | undefined {
  return title === undefined ? undefined : `“${title}”`;
}

function ended(text: string | undefined): string | undefined {
  return text === undefined ? undefined : text.replace(/[?.]?$/, (end) => (end === '?' ? end : '.'));
}

/** `101-110` as `101-10`. */
function shortRange(page: string): string {
  const [first = '', last] = page.split('-');
  if (last === undefined || last.length !== first.length) return page;
  const shared = [...first].findIndex((digit, position) => digit !== last[position]);
  return `${first}-${last.slice(Math.max(0, shared))}`;
}
