import { squeezeText } from '../model/fold-text.js';
import type { Reference } from '../model/reference.js';
import { referenceIdentity } from '../model/reference-identity.js';
import type { ReferenceList } from '../model/reference-list.js';

/** Something that a reference list cites, in the graph or outside of it. */
export interface CitedTarget {
  /** The index of a work of the graph, else the DOI, else what tells it from others without one. */
  readonly key: number | string;
  readonly work?: number;
  readonly reference: Reference;
}

/** What a list cites, each once, in the order of the list; the citing work itself is left out. */
export function citedTargets(list: ReferenceList, position: number): CitedTarget[] {
  const targets: CitedTarget[] = [];
  const seen = new Set<CitedTarget['key']>();
  for (const reference of list.references) {
    const work = list.workOf(reference);
    if (work !== undefined && work === list.citing) continue;
    const key = work ?? reference.doi ?? identityOf(reference, position);
    if (seen.has(key)) continue;
    seen.add(key);
    targets.push(work === undefined ? { key, reference } : { key, reference, work });
  }
  return targets;
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
