import { normalizeDoi } from '../model/doi.js';
import type { GraphDocument } from '../model/graph-document.js';
import { foldText } from '../model/text/fold-text.js';

/** What somebody asks about: a reference of a seed, or a work. Indexes into the document. */
export type Subject =
  | { readonly type: 'reference'; readonly reference: number }
  | { readonly type: 'work'; readonly work: number };

/**
 * Finds what a text names: the key of a reference, a DOI in any form (also an alias of a work), a work id, or, when
 * it is nothing else, words that stand in one title only. Keys of several seeds are told apart by `<seed>#<key>`.
 * @returns every subject that fits; a key of several seeds fits several
 */
export function findSubjects(document: GraphDocument, text: string): Subject[] {
  const wanted = text.trim();
  const byKey = referencesNamed(document, wanted);
  if (byKey.length > 0) return byKey;
  const work = workNamed(document, wanted);
  if (work !== undefined) return [{ type: 'work', work }];
  const doi = normalizeDoi(wanted);
  const carrying = doi === undefined ? [] : indexesOf(document.references, (row) => row.doi === doi);
  if (carrying.length > 0) return [{ type: 'reference', reference: carrying[0] ?? 0 }];
  return worksTitled(document, wanted).map((found) => ({ type: 'work', work: found }));
}

/** The work with an id, a DOI or an alias. */
function workNamed({ nodes }: GraphDocument, text: string): number | undefined {
  const doi = normalizeDoi(text);
  const names = new Set([text, ...(doi === undefined ? [] : [doi])]);
  const own = nodes.id.findIndex((id, work) => names.has(id) || names.has(nodes.doi[work] ?? ''));
  if (own >= 0) return own;
  const alias = nodes.aliases.findIndex((aliases) => aliases?.some((name) => names.has(name)) === true);
  return alias >= 0 ? alias : undefined;
}

function referencesNamed({ references }: GraphDocument, text: string): Subject[] {
  const [, seed, seedKey] = /^(.+)#([^#]+)$/.exec(text) ?? [];
  const key = (seedKey ?? text).toLowerCase();
  return indexesOf(
    references,
    (row) => row.key.toLowerCase() === key && (seed === undefined || row.seed === seed),
  ).map((reference) => ({ type: 'reference', reference }));
}

/** At most ten: more say that the words are too common. */
const MOST_TITLES = 10;

function worksTitled({ nodes }: GraphDocument, text: string): number[] {
  const words = foldText(text);
  if (words.length < 4) return [];
  return indexesOf(nodes.label, (label) => foldText(label).includes(words)).slice(0, MOST_TITLES);
}

function indexesOf<T>(values: readonly T[], fits: (value: T) => boolean): number[] {
  return values.flatMap((value, index) => (fits(value) ? [index] : []));
}
