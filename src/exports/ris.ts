import type { GraphDocument } from '../model/graph-document.js';
import { invertedName } from '../model/person-name.js';
import type { BibliographicKind } from './bibliographic-kinds.js';
import { bibliographyObstacle, bibliographyOf } from './bibliography.js';
import type { CitedWork } from './cited-work.js';
import type { ExportFormat } from './contract.js';
import { pageRange } from './page-range.js';

const TYPES: Readonly<Record<BibliographicKind, string>> = {
  article: 'JOUR',
  paper: 'CPAPER',
  chapter: 'CHAP',
  book: 'BOOK',
  proceedings: 'CONF',
  thesis: 'THES',
  report: 'RPRT',
  preprint: 'UNPB',
  dataset: 'DATA',
  other: 'GEN',
};

/** Where the editors are those of what contains the work, they are its secondary authors. */
const EDITOR: Readonly<Partial<Record<BibliographicKind, string>>> = { paper: 'A2', chapter: 'A2' };

/**
 * The works in the tagged format that every reference manager reads; lines end with CR LF, `ID` is the work's id.
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export const ris: ExportFormat = {
  id: 'ris',
  title: 'RIS',
  kind: 'bibliography',
  fileName: 'works.ris',
  description: 'The works without the surveys that cite them, for every reference manager.',
  opensIn: ['Zotero', 'EndNote', 'Mendeley', 'RefWorks', 'Rayyan'],
  obstacle: bibliographyObstacle,
  write: writeRis,
};

function* writeRis(document: GraphDocument): Generator<string> {
  for (const work of bibliographyOf(document)) yield `${risEntry(work)}\r\n`;
}

/** One work from `TY` to `ER`. */
export function risEntry(work: CitedWork): string {
  const [first, last] = work.pages === undefined ? [] : pageRange(work.pages);
  const lines: readonly (readonly [tag: string, value: string | number | undefined])[] = [
    ['TY', TYPES[work.kind]],
    ...work.authors.map((author) => ['AU', invertedName(author)] as const),
    ...work.editors.map((editor) => [EDITOR[work.kind] ?? 'ED', invertedName(editor)] as const),
    ['TI', work.title],
    [work.kind === 'article' ? 'JO' : 'T2', work.container],
    ...(work.kind === 'article' ? [['T2', work.container] as const] : []),
    ['PY', work.year],
    ['VL', work.volume],
    ['IS', work.issue],
    ['SP', first],
    ['EP', last],
    ['ET', work.edition],
    ['PB', work.publisher],
    ['DO', work.doi],
    ['UR', work.url],
    ['AB', work.abstract],
    ...work.notes.map((note) => ['N1', note] as const),
    ['ID', work.id.replace(/\s+/g, ' ')],
  ];
  const text = lines.map(([tag, value]) => (value === undefined ? '' : `${tag}  - ${value}\r\n`)).join('');
  return `${text}ER  - \r\n`;
}
