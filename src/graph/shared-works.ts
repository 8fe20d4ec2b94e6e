import { referenceId } from '../model/match.js';
import type { Reference } from '../model/reference.js';
import { squeezeText } from '../model/text/fold-text.js';
import type { TranscribedList } from '../model/transcribed-list.js';

/** A work with the list of its references that a program exported. */
export interface ExportedList {
  readonly id: string;
  readonly list: TranscribedList;
}

/** A work outside the seeds that several exported lists cite. */
export interface SharedWork {
  /** Its DOI, else the first citing work and the key of the reference there. */
  readonly id: string;
  readonly doi?: string;
  /** One of each citing work, in their order. */
  readonly mentions: readonly Reference[];
}

/** What the lists share, and what each reference of them means. */
export interface SharedWorks {
  readonly works: readonly SharedWork[];
  /** By `referenceId` of the citing work and the key: the id of the shared work. */
  readonly workOfReference: ReadonlyMap<string, string>;
}

/** Shorter titles are borne by many works. */
const SHORTEST_TITLE = 12;

interface Group {
  readonly id: string;
  doi: string | undefined;
  readonly citing: Map<string, Reference>;
  readonly references: string[];
}

/**
 * The works outside that at least two exported lists cite, found by DOI, by title, author and year, or by author, year,
 * source, volume and page. References of two different DOIs are never one work. Linear in the references.
 * @param lists in the order in which works are sorted, so that ids do not depend on the order of files
 * @param isKnown whether a reference means a work of the graph already
 */
export function sharedWorks(
  lists: readonly ExportedList[],
  isKnown: (citing: ExportedList, reference: Reference) => boolean,
): SharedWorks {
  const groups = new Set<Group>();
  const byKey = new Map<string, Group>();
  for (const citing of lists) {
    for (const reference of citing.list.references) {
      const keys = keysOf(reference);
      if (keys.length === 0 || isKnown(citing, reference)) continue;
      const known = keys.map((key) => byKey.get(key)).find((group) => isOneWork(group, reference));
      const group = known ?? newGroup(citing.id, reference);
      groups.add(group);
      group.doi ??= reference.doi;
      if (!group.citing.has(citing.id)) group.citing.set(citing.id, reference);
      group.references.push(referenceId(citing.id, reference.key));
      for (const key of keys) if (!byKey.has(key)) byKey.set(key, group);
    }
  }
  const shared = [...groups].filter(({ citing }) => citing.size > 1);
  const idOf = ({ id, doi }: Group) => doi ?? id;
  return {
    works: shared.map((group) => ({
      id: idOf(group),
      ...(group.doi === undefined ? {} : { doi: group.doi }),
      mentions: [...group.citing.values()],
    })),
    workOfReference: new Map(
      shared.flatMap((group) => group.references.map((reference) => [reference, idOf(group)] as const)),
    ),
  };
}

function newGroup(citing: string, { key, doi }: Reference): Group {
  return { id: `${citing}#${key}`, doi, citing: new Map(), references: [] };
}

function isOneWork(group: Group | undefined, { doi }: Reference): boolean {
  return group !== undefined && (doi === undefined || group.doi === undefined || group.doi === doi);
}

/** What references to one work share, the surest first. */
function keysOf({ doi, title, author, year, containerTitle, volume, firstPage }: Reference): string[] {
  const words = squeezeText(title ?? '');
  const family = squeezeText(author?.split(/,|\s(?=\p{Lu}\.|\p{Lu}{1,3}$)/u)[0] ?? '');
  const hasTitle = words.length >= SHORTEST_TITLE && family !== '' && year !== undefined;
  const source = squeezeText(containerTitle ?? '');
  const hasPlace =
    family !== '' && year !== undefined && source !== '' && volume !== undefined && firstPage !== undefined;
  return [
    ...(doi === undefined ? [] : [JSON.stringify(['doi', doi])]),
    ...(hasTitle ? [JSON.stringify(['title', words, family, year])] : []),
    ...(hasPlace ? [JSON.stringify(['place', family, year, source, volume, firstPage])] : []),
  ];
}
