import { CiteloomError } from '../../src/errors.js';
import { isRecord } from '../../src/model/json-record.js';
import { sortedBy } from '../../src/model/order.js';
import { shortened } from '../../src/model/text/shortened.js';
import { formatNumber } from '../text/wording.js';
import { type Annotations, LONGEST_NOTE, notedWorks } from './annotations.js';
import { cleanTag, LONGEST_TAG, mergedTags } from './tags.js';

/** A file may have so many characters: what a browser keeps for a page. */
export const LONGEST_FILE = 5_000_000;

const LONGEST_TITLE = 600;
const HINT = 'Nothing was imported. Choose a file that “Export” of a reading list wrote.';

/** Annotations as JSON: one work a line, sorted by id, so that two files can be compared by eye. */
export function writeAnnotations(
  annotations: Annotations,
  titleOf: (id: string) => string | undefined,
): string {
  const places = new Map(annotations.list.map((id, position) => [id, position + 1]));
  const works = sortedBy(notedWorks(annotations), (id) => id).map((id) =>
    JSON.stringify({
      id,
      title: (titleOf(id) ?? annotations.titles.get(id))?.slice(0, LONGEST_TITLE),
      listed: places.get(id),
      note: annotations.notes.get(id),
      tags: annotations.tags.get(id),
      excluded: annotations.excluded.has(id) || undefined,
    }),
  );
  const lines = works.length === 0 ? '' : `\n${works.join(',\n')}\n`;
  return `{"format":"citeloom-reading","version":1,"works":[${lines}]}\n`;
}

/**
 * Annotations from JSON, from whomever they come: each value is checked, what is not known is passed over.
 *
 * @throws {CiteloomError} DOCUMENT_INVALID, with the work that is wrong.
 */
export function parseAnnotations(text: string): Annotations {
  const list: { readonly id: string; readonly place: number }[] = [];
  const notes = new Map<string, string>();
  const tags = new Map<string, readonly string[]>();
  const excluded = new Set<string>();
  const titles = new Map<string, string>();
  const met = new Set<string>();
  for (const [position, work] of worksOf(text).entries()) {
    const number = `Work ${formatNumber(position + 1)} of the file`;
    if (!isRecord(work)) throw invalid(`${number} is not an object.`);
    const { id } = work;
    if (typeof id !== 'string') throw invalid(`${number} has no id.`);
    const name = `The work “${shortened(id, 80)}”`;
    if (met.has(id)) throw invalid(`${name} is there twice.`);
    met.add(id);
    const title = optionalText(work.title, `${name} has a title that is no text.`);
    if (title !== undefined) titles.set(id, title.slice(0, LONGEST_TITLE));
    const note = optionalText(work.note, `${name} has a note that is no text.`)?.trim();
    if (note !== undefined && note.length > LONGEST_NOTE)
      throw invalid(`${name} has a note of more than ${formatNumber(LONGEST_NOTE)} characters.`);
    if (note) notes.set(id, note);
    if (work.listed !== undefined) list.push({ id, place: placeOf(work.listed, name) });
    const given = tagsOf(work.tags, name);
    if (given.length > 0) tags.set(id, given);
    if (work.excluded !== undefined && typeof work.excluded !== 'boolean')
      throw invalid(`${name} is neither excluded nor not.`);
    if (work.excluded === true) excluded.add(id);
  }
  list.sort((a, b) => a.place - b.place);
  return { list: list.map(({ id }) => id), notes, tags: mergedTags(new Map(), tags), excluded, titles };
}

function worksOf(text: string): readonly unknown[] {
  if (text.length > LONGEST_FILE)
    throw invalid(
      `The file is too long for a reading list: more than ${formatNumber(LONGEST_FILE)} characters.`,
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CiteloomError('DOCUMENT_INVALID', 'The file is not JSON, or it breaks off.', {
      hint: HINT,
      cause,
    });
  }
  if (!isRecord(value) || value.format !== 'citeloom-reading')
    throw invalid('The file is not a reading list of citeloom.');
  if (value.version !== 1)
    throw invalid(
      `This viewer reads version 1 of reading lists; the file is of ${versionWord(value.version)}.`,
    );
  if (!Array.isArray(value.works)) throw invalid('The file has no list of works.');
  return value.works;
}

function versionWord(version: unknown): string {
  return typeof version === 'number' ? `version ${version}` : 'no version';
}

function optionalText(value: unknown, complaint: string): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw invalid(complaint);
}

function placeOf(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  throw invalid(`${name} has a place on the list that is no number from 1.`);
}

function tagsOf(value: unknown, name: string): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw invalid(`${name} has tags that are no list.`);
  return value
    .map((tag: unknown) => {
      if (typeof tag !== 'string' || tag.length > LONGEST_TAG)
        throw invalid(`${name} has a tag that is no text of at most ${LONGEST_TAG} characters.`);
      return cleanTag(tag);
    })
    .filter((tag) => tag !== '');
}

function invalid(message: string): CiteloomError {
  return new CiteloomError('DOCUMENT_INVALID', message, { hint: HINT });
}
