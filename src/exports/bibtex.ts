import type { GraphDocument } from '../model/graph-document.js';
import { displayName, familyName, givenNames, type PersonName } from '../model/person-name.js';
import type { BibliographicKind } from './bibliographic-kinds.js';
import { bibliographyObstacle, bibliographyOf } from './bibliography.js';
import { distinctKeys } from './bibtex-key.js';
import { type CitedWork, notesText } from './cited-work.js';
import type { ExportFormat } from './contract.js';
import { escapeLatex } from './latex.js';
import { latexPreamble } from './latex-preamble.js';
import { pageRange } from './page-range.js';

/** The type of an entry, and the fields in which it holds the container and the publisher. */
interface EntryType {
  readonly name: string;
  readonly container: string;
  readonly publisher: string;
}

const NOT_ASCII = /[^\0-\x7f]/gu;

const TYPES: Readonly<Record<BibliographicKind, EntryType>> = {
  article: { name: 'article', container: 'journal', publisher: 'publisher' },
  paper: { name: 'inproceedings', container: 'booktitle', publisher: 'publisher' },
  chapter: { name: 'incollection', container: 'booktitle', publisher: 'publisher' },
  book: { name: 'book', container: 'series', publisher: 'publisher' },
  proceedings: { name: 'proceedings', container: 'series', publisher: 'publisher' },
  thesis: { name: 'phdthesis', container: 'series', publisher: 'school' },
  report: { name: 'techreport', container: 'series', publisher: 'institution' },
  preprint: { name: 'misc', container: 'howpublished', publisher: 'publisher' },
  dataset: { name: 'misc', container: 'howpublished', publisher: 'publisher' },
  other: { name: 'misc', container: 'howpublished', publisher: 'publisher' },
};

/**
 * The works as a BibTeX database in UTF-8: keys unique, braces balanced, titles protected from styles that would
 * lower their capitals. A preamble at the end lets pdfLaTeX with its default fonts print it.
 * @see https://ctan.org/pkg/bibtex
 */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  title: 'BibTeX',
  kind: 'bibliography',
  fileName: 'works.bib',
  description: 'The works without the surveys that cite them, for LaTeX and reference managers.',
  opensIn: ['LaTeX', 'JabRef', 'Zotero', 'Mendeley'],
  obstacle: bibliographyObstacle,
  write: writeBibtex,
};

function* writeBibtex(document: GraphDocument): Generator<string> {
  const keyOf = distinctKeys();
  const characters = new Set<string>();
  let before = '';
  for (const work of bibliographyOf(document)) {
    const entry = bibtexEntry(work, keyOf(work));
    for (const character of entry.match(NOT_ASCII) ?? []) characters.add(character);
    yield before + entry;
    before = '\n';
  }
  const preamble = latexPreamble(characters);
  if (preamble !== undefined) yield before + preamble;
}

/** One work as an entry under a key. */
export function bibtexEntry(work: CitedWork, key: string): string {
  const type = TYPES[work.kind];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', work.title === undefined ? undefined : `{${escapeLatex(work.title)}}`],
    ['author', authorField(work)],
    ['editor', namesField(work.editors)],
    ['year', work.year === undefined ? undefined : String(work.year)],
    [type.container, latex(work.container)],
    ['volume', latex(work.volume)],
    ['number', latex(work.issue)],
    ['pages', work.pages === undefined ? undefined : pagesField(work.pages)],
    ['edition', latex(work.edition)],
    [type.publisher, latex(work.publisher)],
    ['doi', work.doi === undefined ? undefined : verbatim(work.doi)],
    ['url', work.url === undefined ? undefined : verbatim(work.url)],
    ['abstract', latex(work.abstract)],
    ['note', latex(notesText(work.notes))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@${type.name}{${key},\n${lines.join('')}}\n`;
}

function latex(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeLatex(text);
}

function authorField({ authors, authorsComplete }: CitedWork): string | undefined {
  const names = namesField(authors);
  return names === undefined || authorsComplete ? names : `${names} and others`;
}

function namesField(names: readonly PersonName[]): string | undefined {
  return names.length === 0 ? undefined : names.map(bibtexName).join(' and ');
}

/** `von Last, Jr, First`; what has no parts to be told apart stands in braces. */
function bibtexName(name: PersonName): string {
  if ('literal' in name) return `{${escapeLatex(name.literal)}}`;
  const [family, given] = [familyName(name), givenNames(name)];
  if (given === undefined) return `{${escapeLatex(displayName(name))}}`;
  const parts = [family, ...(name.suffix === undefined ? [] : [name.suffix]), given];
  return parts.map(namePart).join(', ');
}

/** Commas and the word `and` part names, unless they stand in braces. */
function namePart(part: string): string {
  const text = escapeLatex(part);
  return /,|\band\b/i.test(part) ? `{${text}}` : text;
}

function pagesField(pages: string): string {
  const [first, last] = pageRange(pages);
  return last === undefined ? escapeLatex(first) : `${escapeLatex(first)}--${escapeLatex(last)}`;
}

/** Addresses are printed as they are; what would break the entry is percent-encoded. */
function verbatim(address: string): string {
  return address.replace(/[{}\\\s]/g, encodeURIComponent);
}
