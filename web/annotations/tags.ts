import { appendTo } from '../../src/model/append-to.js';
import { compareText } from '../../src/model/order.js';
import { foldText } from '../../src/model/text/fold-text.js';
import { beginning } from '../../src/model/text/shortened.js';
import type { Annotations } from './annotations.js';

/** A tag may have so many characters. */
export const LONGEST_TAG = 60;

/** A tag and how many works bear it. */
export interface TagInUse {
  readonly tag: string;
  readonly works: number;
}

/** Every tag that a work bears, the most used first. O(tags of all works). */
export function tagsInUse({ tags }: Pick<Annotations, 'tags'>): readonly TagInUse[] {
  const counts = new Map<string, number>();
  for (const list of tags.values()) for (const tag of list) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, works]) => ({ tag, works }))
    .sort((a, b) => b.works - a.works || compareText(a.tag, b.tag));
}

/** Tags a work, in the spelling that other works bear where they do; nothing changes where it bears the tag. */
export function addTag(annotations: Annotations, id: string, text: string): Annotations {
  const tag = cleanTag(text);
  if (tag === '') return annotations;
  const key = tagKey(tag);
  const spelling = tagsInUse(annotations).find((used) => tagKey(used.tag) === key)?.tag ?? tag;
  const before = annotations.tags.get(id) ?? [];
  if (before.includes(spelling)) return annotations;
  return withTags(annotations, id, [...before, spelling]);
}

/** Takes a tag from a work. */
export function removeTag(annotations: Annotations, id: string, tag: string): Annotations {
  const before = annotations.tags.get(id) ?? [];
  if (!before.includes(tag)) return annotations;
  return withTags(
    annotations,
    id,
    before.filter((kept) => kept !== tag),
  );
}

/** The tags of both, in the spellings of the first. */
export function mergedTags(ours: Annotations['tags'], theirs: Annotations['tags']): Annotations['tags'] {
  const spellings = new Map(tagsInUse({ tags: ours }).map(({ tag }) => [tagKey(tag), tag]));
  const merged = new Map<string, string[]>([...ours].map(([id, tags]) => [id, [...tags]]));
  for (const [id, tags] of theirs) {
    for (const tag of tags) {
      const spelling = spellings.get(tagKey(tag)) ?? tag;
      spellings.set(tagKey(tag), spelling);
      if (merged.get(id)?.includes(spelling) !== true) appendTo(merged, id, spelling);
    }
  }
  return merged;
}

/** A tag as it is kept: on one line, not too long. */
export function cleanTag(text: string): string {
  const line = text
    .slice(0, 20 * LONGEST_TAG)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return beginning(line, LONGEST_TAG).trim();
}

/** Tags of signs alone have no letters to compare by. */
function tagKey(tag: string): string {
  return foldText(tag) || tag.toLowerCase();
}

function withTags(annotations: Annotations, id: string, list: readonly string[]): Annotations {
  const tags = new Map(annotations.tags);
  if (list.length === 0) tags.delete(id);
  else tags.set(id, list);
  return { ...annotations, tags };
}
