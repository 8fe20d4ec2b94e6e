import type { GraphDocument } from '../model/graph-document.js';
import { retractionWord } from '../model/notices.js';
import type { PersonName } from '../model/person-name.js';
import type { VenueSeries } from '../model/venue.js';
import { authorNames, creditedIn, editorNames } from '../model/work-credit.js';
import { type BibliographicKind, bibliographicKind } from './bibliographic-kinds.js';

/** What a bibliography says of a work; every text stands on one line, and what is not known is absent. */
export interface CitedWork {
  readonly id: string;
  readonly kind: BibliographicKind;
  readonly title?: string;
  readonly authors: readonly PersonName[];
  readonly editors: readonly PersonName[];
  readonly authorsComplete: boolean;
  readonly year?: number;
  /** Whether the year was read from the DOI. */
  readonly yearIsInferred: boolean;
  /** The journal, proceedings or book, in full where that is known. */
  readonly container?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly edition?: string;
  readonly publisher?: string;
  readonly doi?: string;
  readonly url?: string;
  readonly abstract?: string;
  /** `Retracted`, `Withdrawn` or `Removed`. */
  readonly retraction?: string;
  /** The text by which a work without a title is cited. */
  readonly label?: string;
  /** What a reader must know of it, in sentences: what was inferred, what is missing, whether it was retracted. */
  readonly notes: readonly string[];
}

/** Gives the works of a document as bibliographies need them; O(venues) once, then O(1) a work. */
export function citedWorkReader(document: GraphDocument): (work: number) => CitedWork {
  const venues = new Map(document.venues.map((venue) => [venue.key, venue]));
  return (work) => citedWork(document, work, venues.get(document.nodes.venueKey[work] ?? ''));
}

function citedWork({ nodes }: GraphDocument, work: number, venue: VenueSeries | undefined): CitedWork {
  const title = oneLine(nodes.title[work]);
  const credited = creditedIn(nodes, work);
  const authors = authorNames(credited).flatMap(nameInLine);
  const authorsComplete = nodes.authorsComplete[work] !== false;
  const year = nodes.year[work] ?? undefined;
  const yearIsInferred = year !== undefined && nodes.yearFrom[work] === 'doi-structure';
  const given = oneLine(nodes.containerTitle[work]);
  const container = given ?? oneLine(venue?.name ?? nodes.venue[work]);
  const named = title === undefined ? oneLine(nodes.label[work]) : undefined;
  const label = named === nodes.doi[work] || named === nodes.id[work] ? undefined : named;
  const retraction = retractionWord(nodes.updates[work]);
  const inferredVenue =
    given === undefined && container !== undefined && nodes.venueFrom[work] === 'doi-structure';
  const url = oneLine(nodes.url[work]);
  return {
    id: nodes.id[work] ?? '',
    kind: bibliographicKind(nodes.type[work] ?? null, venue?.kind),
    authors,
    editors: editorNames(credited).flatMap(nameInLine),
    authorsComplete,
    yearIsInferred,
    ...optional('title', title),
    ...(year === undefined ? {} : { year }),
    ...optional('container', container),
    ...optional('volume', oneLine(nodes.volume?.[work])),
    ...optional('issue', oneLine(nodes.issue?.[work])),
    ...optional('pages', oneLine(nodes.pages?.[work])),
    ...optional('edition', oneLine(nodes.edition?.[work])),
    ...optional('publisher', oneLine(nodes.publisher?.[work])),
    ...optional('doi', oneLine(nodes.doi[work])),
    ...optional('url', url !== undefined && /^https?:\/\//i.test(url) ? url : undefined),
    ...optional('abstract', oneLine(nodes.abstract?.[work])),
    ...optional('retraction', retraction),
    ...optional('label', label),
    notes: [
      ...(retraction === undefined ? [] : [`${retraction}.`]),
      ...(title === undefined && label === undefined ? ['No title is known.'] : []),
      ...(label === undefined ? [] : [`No title is known; it is cited as: ${label}`]),
      ...(authorsComplete || authors.length === 0 ? [] : ['Only the first authors are known.']),
      ...(yearIsInferred ? ['The year was inferred from the DOI.'] : []),
      ...(inferredVenue ? ['Where it appeared was inferred from the DOI.'] : []),
    ],
  };
}

/** No format of bibliographies holds line ends, control characters or halves of surrogates in a text. */
function oneLine(text: string | null | undefined): string | undefined {
  const line = text
    ?.toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return line === '' ? undefined : line;
}

/** Several notes as one text, each ended; undefined without any. */
export function notesText(notes: readonly string[]): string | undefined {
  const ended = notes.map((note, at) =>
    at === notes.length - 1 || /[.!?…]$/.test(note) ? note : `${note}.`,
  );
  return ended.length === 0 ? undefined : ended.join(' ');
}

/** Every part on one line; nobody where nothing is left of the name. */
function nameInLine(name: PersonName): PersonName[] {
  if ('literal' in name) {
    const literal = oneLine(name.literal);
    return literal === undefined ? [] : [{ literal }];
  }
  const family = oneLine(name.family);
  if (family === undefined) return [];
  return [
    {
      family,
      ...optional('given', oneLine(name.given)),
      ...optional('particle', oneLine(name.particle)),
      ...optional('droppingParticle', oneLine(name.droppingParticle)),
      ...optional('suffix', oneLine(name.suffix)),
    },
  ];
}

function optional<K extends string>(name: K, value: string | undefined): { readonly [P in K]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: string };
}
