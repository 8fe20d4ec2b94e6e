import type { GraphDocument } from '../model/graph-document.js';
import type { PersonName } from '../model/person-name.js';
import type { BibliographicKind } from './bibliographic-kinds.js';
import { bibliographyObstacle, bibliographyOf } from './bibliography.js';
import { type CitedWork, notesText } from './cited-work.js';
import type { ExportFormat } from './contract.js';

const TYPES: Readonly<Record<BibliographicKind, string>> = {
  article: 'article-journal',
  paper: 'paper-conference',
  chapter: 'chapter',
  book: 'book',
  proceedings: 'book',
  thesis: 'thesis',
  report: 'report',
  preprint: 'article',
  dataset: 'dataset',
  other: 'document',
};

/**
 * The works as CSL-JSON, one to a line; the id of an item is that of the work.
 * @see https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
 */
export const cslJson: ExportFormat = {
  id: 'csl-json',
  title: 'CSL-JSON',
  kind: 'bibliography',
  fileName: 'works.csl.json',
  description: 'The works without the surveys that cite them, for reference managers and citation styles.',
  opensIn: ['Zotero', 'Pandoc', 'citation.js'],
  obstacle: bibliographyObstacle,
  write: writeCslJson,
};

function* writeCslJson(document: GraphDocument): Generator<string> {
  let before = '[\n';
  for (const work of bibliographyOf(document)) {
    yield before + JSON.stringify(cslItem(work));
    before = ',\n';
  }
  yield '\n]\n';
}

/** One work as an item of CSL-JSON. */
export function cslItem(work: CitedWork): Readonly<Record<string, unknown>> {
  const { authors, editors, notes, year } = work;
  return {
    id: work.id,
    type: TYPES[work.kind],
    title: work.title,
    author: authors.length === 0 ? undefined : authors.map(cslName),
    editor: editors.length === 0 ? undefined : editors.map(cslName),
    issued: year === undefined ? undefined : { 'date-parts': [[year]] },
    'container-title': work.container,
    volume: work.volume,
    issue: work.issue,
    page: work.pages,
    edition: work.edition,
    publisher: work.publisher,
    DOI: work.doi,
    URL: work.url,
    abstract: work.abstract,
    note: notesText(notes),
  };
}

function cslName(name: PersonName): Readonly<Record<string, string | undefined>> {
  if ('literal' in name) return name;
  const { family, given, particle, droppingParticle, suffix } = name;
  return {
    family,
    given,
    'non-dropping-particle': particle,
    'dropping-particle': droppingParticle,
    suffix,
  };
}
