import { citedName, type PersonName } from '../model/person-name.js';
import type { WorkRecord } from '../model/work.js';

/** Who made the work, family names last: books have editors. */
export function peopleOf({ authors, editors }: WorkRecord): readonly string[] | undefined {
  return authors === undefined && editors === undefined
    ? undefined
    : [...(authors ?? []), ...(editors ?? [])].map(withFamilyLast);
}

function withFamilyLast(name: PersonName): string {
  return 'literal' in name ? name.literal : `${name.given ?? ''} ${citedName(name)}`;
}

/** Every year in which a record says that its work appeared; proceedings may be deposited years later. */
export function yearsOf({ year, otherYears = [], type, containerTitle, event }: WorkRecord): number[] {
  const named = type === 'proceedings-article' ? `${containerTitle ?? ''} ${event?.name ?? ''}` : '';
  const meeting = (named.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number);
  return [...new Set([...(year === undefined ? [] : [year]), ...otherYears, ...meeting])];
}

/** Every title of the container of a record, also without what stands in brackets or after a colon. */
export function containersOf(record: WorkRecord): string[] {
  const { containerTitle, shortContainerTitle, containerTitles = [], event } = record;
  const given = [containerTitle, shortContainerTitle, ...containerTitles, event?.name].filter(
    (title) => title !== undefined,
  );
  const shorter = given.flatMap((title) => [
    title.replace(/\s*\([^()]*\)\s*$/, ''),
    title.split(': ')[0] ?? title,
  ]);
  return [...new Set([...given, ...shorter])];
}

/** Acronyms of the container: of the event, and in brackets behind a title (`… Recognition (CVPR)`). */
export function acronymsOf(record: WorkRecord): string[] {
  const bracketed = containersOf(record).flatMap(
    (title) => /\(([A-Z][A-Za-z-]{2,11})(?:\s*['’]?\d{2,4})?\)\s*$/.exec(title)?.[1] ?? [],
  );
  const ofEvent = record.event?.acronym?.replace(/\s*['’]?\d{2,4}$/, '').trim() ?? '';
  return [...new Set([ofEvent, ...bracketed].filter((acronym) => acronym !== ''))];
}
