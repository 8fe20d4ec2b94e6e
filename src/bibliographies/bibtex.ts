import { type Creator, type Entry, parse } from '@retorquere/bibtex-parser';
import { messageOf } from '../errors.js';
import { defined } from '../model/defined.js';
import type { PersonName } from '../model/person-name.js';
import { type BibtexChunk, bibtexChunks } from './bibtex-chunks.js';
import { citedInScopus } from './cited-in-scopus.js';
import type { Bibliography, BibliographyEntry, BibliographyReader, Unread } from './contract.js';
import { factsOfTexts } from './facts.js';
import { ownDoi } from './own-doi.js';

/**
 * BibTeX and BibLaTeX, as JabRef, Zotero, Mendeley, Scopus, Web of Science, Google Scholar and people write them.
 * Each entry is parsed alone, with the file's `@string`s, so that one that cannot be read loses no other.
 * @see https://ctan.org/pkg/biblatex
 */
export const bibtex: BibliographyReader = {
  id: 'bibtex',
  title: 'BibTeX and BibLaTeX',
  recognizes: (head) => /(?:^|[\r\n])\ufeff?\s*@\s*[a-z]+\s*[{(]\s*[^\s{}(),=]*\s*[,=]/i.test(head),
  read: readBibtex,
};

function readBibtex(text: string): Bibliography {
  const entries: BibliographyEntry[] = [];
  const unread: Unread[] = [];
  const { chunks, strings, unclosed } = bibtexChunks(text);
  for (const line of unclosed) unread.push({ line, reason: 'the entry is not closed' });
  for (const chunk of chunks) {
    const taken = entryOfChunk(chunk, strings);
    if (typeof taken === 'string') unread.push({ line: chunk.line, reason: taken });
    else if (taken !== undefined) entries.push(taken);
  }
  return { entries, unread: unread.sort((a, b) => a.line - b.line) };
}

function entryOfChunk({ text, line }: BibtexChunk, strings: string): BibliographyEntry | string {
  const { bare, cited } = withoutReferences(text);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(`${strings}\n${bare}`, {
      ...{ sentenceCase: false, english: false, applyCrossRef: false, unsupported: 'ignore' },
      verbatimFields: [...VERBATIM],
    });
  } catch (thrown) {
    return `the entry cannot be parsed: ${messageOf(thrown)}`;
  }
  const [entry] = parsed.entries;
  if (entry === undefined) return parsed.errors[0]?.error ?? 'the entry cannot be parsed';
  const entryWithout = entryOf(entry, line);
  return cited === undefined ? entryWithout : { ...entryWithout, references: citedInScopus(cited) };
}

/** Fields that are no LaTeX, or whose LaTeX nobody needs: reading it takes most of the time. */
const VERBATIM = [
  ...[
    'doi',
    'url',
    'eprint',
    'file',
    'link',
    'ee',
    'abstract',
    'note',
    'annote',
    'keywords',
    'author_keywords',
  ],
  ...['affiliation', 'funding_details', 'funding_text', 'correspondence_address1', 'mendeley-tags', /^bdsk/],
];

/** How Scopus begins its list of cited references, and the end of it. */
const REFERENCES = /,\s*references\s*=\s*\{/i;

/** The list is text, not LaTeX, and a long one takes the parser seconds: it is cut out ahead of it. */
function withoutReferences(text: string): { readonly bare: string; readonly cited?: string } {
  const start = REFERENCES.exec(text);
  if (start === null) return { bare: text };
  const from = start.index + start[0].length;
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '{') depth += 1;
    else if (letter === '}') {
      if (depth === 0)
        return {
          bare: text.slice(0, start.index) + text.slice(at + 1),
          cited: (unescaped(text.slice(from, at)) ?? '').replace(/\s+/g, ' '),
        };
      depth -= 1;
    }
  }
  return { bare: text };
}

function entryOf({ type, key, fields, mode: _ }: Entry, line: number): BibliographyEntry {
  const given = new Map<string, unknown>(
    Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const get = (...names: readonly string[]) => {
    for (const name of names) {
      const value = textIn(given.get(name));
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const eprintType = get('eprinttype', 'archiveprefix');
  const eprint = get('eprint');
  const isArxiv = /^arxiv$/i.test(eprintType ?? '') || /^arxiv:/i.test(eprint ?? '');
  return {
    line,
    ...defined({ id: get('unique-id') ?? (key === '' ? undefined : key), url: get('url') }),
    ...ownDoi({
      fields: [unescaped(get('doi'))],
      elsewhere: [
        ...['url', 'link', 'ee', 'bdsk-url-1', 'note', 'howpublished'].map((name) => unescaped(get(name))),
      ],
      arxiv: [isArxiv ? eprint : undefined, get('arxivid')],
    }),
    facts: factsOfTexts({
      title: get('title'),
      authors: creatorsIn(given.get('author')),
      editors: creatorsIn(given.get('editor')),
      year: get('year', 'date'),
      containerTitle: get('journal', 'journaltitle', 'booktitle', 'maintitle'),
      shortContainerTitle: get('shortjournal', 'abbrev_source_title'),
      volume: get('volume'),
      issue: get('number', 'issue'),
      pages: get('pages')?.replace(/\s*[-–—]+\s*/g, '-'),
      articleNumber: get('eid', 'article-number', 'art_number'),
      edition: get('edition'),
      abstract: unescaped(get('abstract')),
      issn: get('issn'),
      type: TYPES.get(type.toLowerCase()),
      publisher: get('publisher'),
    }),
    keywords: (get('keywords', 'author_keywords') ?? '')
      .split(/[;,]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  };
}

/** Types of entries, and what Crossref calls them. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['article', 'journal-article'],
  ['inproceedings', 'proceedings-article'],
  ['conference', 'proceedings-article'],
  ['incollection', 'book-chapter'],
  ['inbook', 'book-chapter'],
  ['book', 'book'],
  ['mvbook', 'book'],
  ['collection', 'edited-book'],
  ['proceedings', 'proceedings'],
  ['phdthesis', 'dissertation'],
  ['mastersthesis', 'dissertation'],
  ['thesis', 'dissertation'],
  ['techreport', 'report'],
  ['report', 'report'],
  ['dataset', 'dataset'],
]);

/** Addresses and DOIs are not LaTeX to the parser; programs escape them all the same. */
function unescaped(text: string | undefined): string | undefined {
  return text?.replace(/\{?\\([_&%#$])\}?/g, '$1').replace(/\{([_&%#$])\}/g, '$1');
}

function textIn(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join('; ') : value;
  if (typeof text !== 'string') return undefined;
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

function creatorsIn(value: unknown): (PersonName | string)[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Creator) => nameOf(one));
}

function nameOf({ name, lastName, firstName, prefix, suffix }: Creator): (PersonName | string)[] {
  if (name !== undefined) return name === 'others' ? [] : [{ literal: name }];
  if (lastName === undefined) return firstName === undefined ? [] : [{ literal: firstName }];
  return [{ family: lastName, ...defined({ given: firstName, particle: prefix, suffix }) }];
}
