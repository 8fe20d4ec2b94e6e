import { CiteloomError } from '../../src/errors.js';
import { shortened } from '../../src/model/text/shortened.js';
import { formatNumber } from '../text/wording.js';
import { type Annotations, LONGEST_NOTE } from './annotations.js';
import { isListed } from './reading-list.js';
import { mergedTags } from './tags.js';

/**
 * Both annotations in one, nothing lost: our list and then what only theirs has, the tags of both in our spelling,
 * notes that differ one below the other. Merging the same again changes nothing.
 *
 * @throws {CiteloomError} DOCUMENT_INVALID when two notes on a work are together too long.
 */
export function mergeAnnotations(ours: Annotations, theirs: Annotations): Annotations {
  const notes = new Map(ours.notes);
  for (const [id, note] of theirs.notes) notes.set(id, joined(ours.notes.get(id), note, id));
  return {
    list: [...ours.list, ...theirs.list.filter((id) => !isListed(ours, id))],
    notes,
    tags: mergedTags(ours.tags, theirs.tags),
    excluded: new Set([...ours.excluded, ...theirs.excluded]),
    titles: new Map([...ours.titles, ...theirs.titles]),
  };
}

/** A note that holds the other says all. */
function joined(ours: string | undefined, theirs: string, id: string): string {
  if (ours === undefined || theirs.includes(ours)) return theirs;
  if (ours.includes(theirs)) return ours;
  const note = `${ours}\n\n${theirs}`;
  if (note.length <= LONGEST_NOTE) return note;
  throw new CiteloomError(
    'DOCUMENT_INVALID',
    `Your note on “${shortened(id, 80)}” and that of the file would have more than ${formatNumber(LONGEST_NOTE)} characters.`,
    { hint: 'Nothing was imported. Shorten your note and import again.' },
  );
}
