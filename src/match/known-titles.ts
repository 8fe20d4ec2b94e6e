import type { Reference } from '../model/reference.js';
import { foldWords, squeezeText } from '../model/text/fold-text.js';
import type { WorkRecord } from '../model/work.js';
import type { ReferenceGroup } from './group-references.js';
import { titlesOf } from './record-titles.js';

/** Works that a group of references may mean, as what is known already tells. */
export interface KnownCandidates {
  /** Records of works that bear the title, by DOI. */
  readonly records: Map<string, WorkRecord>;
  /** Items of libraries that bear it. */
  readonly items: WorkRecord[];
  /** DOIs that references of other works carry beside the same title, year and author; one such reference each. */
  readonly references: Map<string, Reference>;
}

/** Shorter titles are borne by many works. */
const SHORTEST_TITLE = 12;
const HEAD_WORDS = 3;

/**
 * Finds groups of references by the titles that others bear. One pass over records and their references asks it
 * once for each; it holds the groups only, so the pass may be long.
 */
export function createKnownTitles(groups: readonly ReferenceGroup[]) {
  const byTitle = new Map<string, ReferenceGroup[]>();
  const byText = new Map<string, ReferenceGroup[]>();
  const byHead = new Map<string, { readonly text: string; readonly group: ReferenceGroup }[]>();
  const found = new Map<ReferenceGroup, KnownCandidates>();
  for (const group of groups) {
    for (const { reference } of group.members) {
      const { title, containerTitle, unstructured } = reference;
      const named = title ?? containerTitle;
      if (named !== undefined) add(byTitle, squeezeText(named), group);
      else if (unstructured !== undefined) indexText(unstructured, group);
    }
  }

  function indexText(unstructured: string, group: ReferenceGroup): void {
    const words = foldWords(unstructured).slice(0, 300);
    const text = words.join('');
    add(byText, text, group);
    for (let at = 0; at + HEAD_WORDS <= words.length; at += 1)
      add(byHead, words.slice(at, at + HEAD_WORDS).join(' '), { text, group });
  }

  function bearing(title: string): ReferenceGroup[] {
    const squeezed = squeezeText(title);
    if (squeezed.length < SHORTEST_TITLE) return [];
    const head = foldWords(title).slice(0, HEAD_WORDS).join(' ');
    const within = (byHead.get(head) ?? []).filter(({ text }) => text.includes(squeezed));
    return [...(byTitle.get(squeezed) ?? []), ...within.map(({ group }) => group)];
  }

  function candidatesOf(group: ReferenceGroup): KnownCandidates {
    const known = found.get(group) ?? { records: new Map(), items: [], references: new Map() };
    found.set(group, known);
    return known;
  }

  return {
    /** Takes in a record: its titles, and what its references carry. */
    takeRecord(record: WorkRecord): void {
      for (const title of titlesOf(record))
        for (const group of bearing(title)) candidatesOf(group).records.set(record.doi, record);
      for (const reference of record.references ?? []) takeReference(reference);
    },
    takeReference,
    /** Takes in an item of a library. */
    takeItem(item: WorkRecord): void {
      for (const title of titlesOf(item))
        for (const group of bearing(title)) candidatesOf(group).items.push(item);
    },
    /** What is known of a group; nothing when it was never met. */
    of: (group: ReferenceGroup): KnownCandidates | undefined => found.get(group),
  };

  /** Takes in a reference that carries a DOI. */
  function takeReference(reference: Reference): void {
    const { doi, title, containerTitle, unstructured } = reference;
    if (doi === undefined) return;
    const named = title ?? containerTitle;
    const groups =
      named !== undefined
        ? bearing(named).filter((group) => group.members.some((member) => agree(member.reference, reference)))
        : unstructured === undefined
          ? []
          : (byText.get(squeezeText(unstructured)) ?? []);
    for (const group of groups) candidatesOf(group).references.set(doi, reference);
  }
}

/** Years one off at most, and where both name an author, one in common. */
function agree(one: Reference, other: Reference): boolean {
  if (one.year !== undefined && other.year !== undefined && Math.abs(one.year - other.year) > 1) return false;
  if (one.author === undefined || other.author === undefined) return true;
  const words = new Set(foldWords(one.author).filter((word) => word.length > 1));
  return words.size === 0 || foldWords(other.author).some((word) => words.has(word));
}

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  if (key === '') return;
  const values = index.get(key);
  if (values === undefined) index.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
