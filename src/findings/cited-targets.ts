import type { Reference, ReferenceList } from '../model/reference.js';
import { referenceIdentity } from '../model/reference-identity.js';
import { squeezeText } from '../model/text/fold-text.js';
import { readReference } from './read-reference.js';
import { createTitleKeys } from './title-keys.js';

/** Something that a reference list cites, in the graph or outside of it. */
export interface CitedTarget {
  /** The index of a work of the graph, else the DOI, else what tells it from others without one. */
  readonly key: number | string;
  readonly work?: number;
  /** With what its text tells. */
  readonly reference: Reference;
  /** Whether other lists lead to the same key when they cite it: it is a work, or has a DOI or a title. */
  readonly isTold: boolean;
}

/** What a list cites, each once, in the order of the list; the citing work itself is left out. */
export type CitedTargets = (list: ReferenceList, position: number) => CitedTarget[];

/**
 * Tells what lists cite so that a work outside of the graph is one target in all of them: by its DOI or, where a
 * reference has none, by its title. O(references).
 */
export function createCitedTargets(lists: Iterable<ReferenceList>): CitedTargets {
  const keyOfTitle = createTitleKeys(lists);
  const outside = (reference: Reference, position: number): CitedTarget => {
    if (reference.doi !== undefined) return { key: reference.doi, reference, isTold: true };
    const told = keyOfTitle(reference);
    if (told === undefined) return { key: identityOf(reference, position), reference, isTold: false };
    const { key, doi } = told;
    return { key, reference: doi === undefined ? reference : { ...reference, doi }, isTold: true };
  };
  return (list, position) => {
    const targets: CitedTarget[] = [];
    const seen = new Set<CitedTarget['key']>();
    for (const given of list.references) {
      const work = list.workOf(given);
      if (work !== undefined && work === list.citing) continue;
      const target =
        work === undefined
          ? outside(readReference(given), position)
          : { key: work, work, reference: given, isTold: true };
      if (seen.has(target.key)) continue;
      seen.add(target.key);
      targets.push(target);
    }
    return targets;
  };
}

/** As `referenceIdentity`, and for books and articles without a title by who, when and where. */
function identityOf(reference: Reference, position: number): string {
  const { title, author, year, containerTitle, volume, firstPage } = reference;
  return title === undefined && author !== undefined && year !== undefined && containerTitle !== undefined
    ? JSON.stringify([squeezeText(author), year, squeezeText(containerTitle), volume, firstPage])
    : referenceIdentity(String(position), reference);
}

const TELLING = ['title', 'author', 'year', 'containerTitle', 'unstructured'] as const;

/** Of two references to one work, the one that tells more of it; the first of equals. */
export function fuller(one: Reference, other: Reference): Reference {
  return fieldsOf(other) > fieldsOf(one) ? other : one;
}

/** A title weighs more than all the rest: works are known by it. */
function fieldsOf(reference: Reference): number {
  const told = TELLING.filter((field) => reference[field] !== undefined).length;
  return reference.title === undefined ? told : told + TELLING.length;
}
