import { appendTo } from '../../src/model/append-to.js';
import { compareText } from '../../src/model/order.js';
import { foldText } from '../../src/model/text/fold-text.js';
import { memoizeLast } from '../document/memoize.js';
import type { Reading } from './annotations.js';

/** A tag may have so many characters. */
export const LONGEST_TAG = 60;

/** A tag and how many works bear it. */
export interface TagInUse {
  readonly tag: string;
  readonly works: number;
}

const inUse = memoizeLast((tags: Reading['tags']): readonly TagInUse[] => {
  const counts = new Map<string, number>();
  for (const list of tags.values()) for (const tag of list) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, works]) => ({ tag, works }))
    .sort((a, b) => b.works - a.works || compareText(a.tag, b.tag));
});

/** Every tag that a work bears, the most used first. */
export function tagsInUse({ tags }: Reading): readonly TagInUse[] {
  return inUse(tags);
}

/** Tags a work, in the spelling that other works bear where they do; nothing changes where it bears the tag. */
export function addTag(reading: Reading, id: string, text: string): Reading {
  const tag = cleanTag(text);
  if (tag === '') return reading;
  const key = tagKey(tag);
  const spelling = tagsInUse(reading).find((used) => tagKey(used.tag) === key)?.tag ?? tag;
  const before = reading.tags.get(id) ?? [];
  if (before.includes(spelling)) return reading;
  return withTags(reading, id, [...before, spelling]);
}

/** Takes a tag from a work. */
export function removeTag(reading: Reading, id: string, tag: string): Reading {
  const before = reading.tags.get(id) ?? [];
  if (!before.includes(tag)) return reading;
  return withTags(
    reading,
    id,
    before.filter((kept) => kept !== tag),
  );
}

/** The tags of both, in the spellings of the first. */
export function mergedTags(ours: Reading['tags'], theirs: Reading['tags']): Reading['tags'] {
  const spellings = new Map(inUse(ours).map(({ tag }) => [tagKey(tag), tag]));
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
  return text
    .slice(0, 20 * LONGEST_TAG)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TAG)
    .trim();
}

/** Tags of signs alone have no letters to compare by. */
function tagKey(tag: string): string {
  return foldText(tag) || tag.toLowerCase();
}

function withTags(reading: Reading, id: string, list: readonly string[]): Reading {
  const tags = new Map(reading.tags);
  if (list.length === 0) tags.delete(id);
  else tags.set(id, list);
  return { ...reading, tags };
}
