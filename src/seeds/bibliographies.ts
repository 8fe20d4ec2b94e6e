import type { Bibliography, BibliographyEntry, BibliographyReader } from '../bibliographies/contract.js';
import { type KeyedEntry, libraryOfBibliography } from '../bibliographies/library-of-bibliography.js';
import { BIBLIOGRAPHY_READERS } from '../bibliographies/registry.js';
import { textWithDois } from '../bibliographies/text-with-dois.js';
import { Warnings } from '../input/warnings.js';
import { defined } from '../model/defined.js';
import { countOf } from '../model/format-number.js';
import { citedName } from '../model/person-name.js';
import type { Reference } from '../model/reference.js';
import type { SeedContent, SeedReader } from './contract.js';
import type { SeedFile } from './decoded-seed.js';
import { MOST_WORKS, seedFault, tooManyWorks } from './seed-fault.js';

/** What could not be read, told in full; the others are counted. */
const TOLD = 100;

/** The readers of exports as readers of seeds: each entry is a work of the list, and what the export knows a source. */
export const bibliographySeeds: readonly SeedReader[] = BIBLIOGRAPHY_READERS.map(seedReaderOf);

/** Any text with DOIs: the last resort, after all that know what they read. */
export const textSeeds: SeedReader = seedReaderOf(textWithDois);

function seedReaderOf(reader: BibliographyReader): SeedReader {
  return {
    id: reader.id,
    title: reader.title,
    accepts: ({ head }) => reader.recognizes(head),
    read: async (file) => contentOf(file, reader, reader.read(await file.text())),
  };
}

function contentOf({ name, path }: SeedFile, reader: BibliographyReader, read: Bibliography): SeedContent {
  const { entries, unread } = read;
  const [first] = unread;
  if (entries.length === 0)
    throw seedFault(path)(
      `it looks like ${reader.title}, and no entry in it can be read${first === undefined ? '' : ` (line ${first.line}: ${first.reason})`}`,
      { hint: 'Export it again from the program that wrote it, whole.' },
    );
  if (entries.length > MOST_WORKS) throw tooManyWorks(path, entries[MOST_WORKS]?.line ?? MOST_WORKS);
  const warnings = new Warnings(TOLD);
  for (const { line, reason } of unread) warnings.add(() => `${name}, line ${line}: ${reason}.`);
  const keyed = keyedEntries(entries);
  const id = `file:${name}`;
  const references = keyed.map(({ key, entry }) => referenceOf(key, entry));
  return {
    seeds: [{ id, title: name, references, warnings: warnings.list() }],
    library: libraryOfBibliography(id, name, keyed),
    notice: `${name}: ${countsText(reader, read)}.`,
  };
}

/** Keys are the ids of the export where these are unique, else the line. */
function keyedEntries(entries: readonly BibliographyEntry[]): KeyedEntry[] {
  const used = new Set<string>();
  return entries.map((entry, at) => {
    const wanted = entry.id ?? `line-${entry.line}`;
    const key = used.has(wanted) ? `${wanted}#${at + 1}` : wanted;
    used.add(key);
    return { key, entry };
  });
}

/** The entry as a reference of the list: by its DOI, else by what it tells. */
function referenceOf(key: string, { doi, facts }: BibliographyEntry): Reference {
  const { title, authors = [], year, containerTitle, volume, issue, pages, edition } = facts;
  const [author] = authors;
  return {
    key,
    ...defined({
      doi,
      title,
      author: author === undefined ? undefined : citedName(author),
      year,
      containerTitle,
      volume,
      issue,
      firstPage: pages?.split(/[-–]/)[0],
      edition,
    }),
  };
}

/** `Scopus CSV, 20 entries (20 with a DOI), 1,182 cited references (1 with a DOI), 2 places not read`. */
function countsText({ title }: BibliographyReader, { entries, unread }: Bibliography): string {
  const withDoi = entries.filter(({ doi }) => doi !== undefined).length;
  const cited = entries.flatMap(({ references = [] }) => references);
  const citedWithDoi = cited.filter(({ doi }) => doi !== undefined).length;
  return [
    title,
    `${countOf(entries.length, 'entry', 'entries')} (${withDoi} with a DOI)`,
    ...(cited.length === 0
      ? []
      : [`${countOf(cited.length, 'cited reference', 'cited references')} (${citedWithDoi} with a DOI)`]),
    ...(unread.length === 0 ? [] : [`${countOf(unread.length, 'place', 'places')} not read`]),
  ].join(', ');
}
