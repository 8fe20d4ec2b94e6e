import { GRAVITIES, type Gravity, noticeType, shortName } from './notice-types.js';
import { compareText } from './order.js';
import type { Update } from './work.js';

/** A notice as people should read it; the same one from several sources is one. */
export interface Notice {
  readonly gravity: Gravity;
  /** The notice, or for a work that is a notice the work that it is about; absent where neither has one. */
  readonly doi?: string;
  /** `Retracted on 2021-03-09, according to the publisher and Retraction Watch`. */
  readonly text: string;
}

type Updates = readonly Update[] | null | undefined;

/** Who registers updates, in words. */
const SOURCES: ReadonlyMap<string, string> = new Map([
  ['publisher', 'the publisher'],
  ['retraction-watch', 'Retraction Watch'],
]);

/**
 * Whether a work is taken back as a whole: retracted, withdrawn or removed. An expression of concern, a
 * correction and the retraction of a part leave it standing.
 * @param updates those of the work, absent when none is known
 */
export function isRetracted(updates: Updates): boolean {
  return retractionWord(updates) !== undefined;
}

/** `Retracted`, `Withdrawn` or `Removed`; undefined for a work that stands. */
export function retractionWord(updates: Updates): string | undefined {
  return updates?.map(({ type }) => noticeType(type)).find(({ gravity }) => gravity === 'retraction')?.says;
}

/** What notices say of a work, the gravest first, then the earliest. */
export function noticesOf(updates: Updates): Notice[] {
  return merged(updates).map(({ doi, recordId, type, dates, sources }) => {
    const { gravity, says } = noticeType(type);
    const record = doi === undefined && recordId !== undefined ? ` (record ${shortName(recordId)})` : '';
    const text = `${says}${when(dates[0])}${accordingTo(sources)}${record}`;
    return { gravity, text, ...(doi === undefined ? {} : { doi }) };
  });
}

/** The works that a work is a notice about: `This is a correction of`, to be followed by the DOI where there is one. */
export function noticesAbout(updatesWork: Updates): Notice[] {
  return merged(updatesWork).map(({ doi, recordId, type }) => {
    const { gravity, isA } = noticeType(type);
    if (doi !== undefined) return { gravity, doi, text: `This is ${isA}` };
    return { gravity, text: `This is ${isA} a work that is not named (record ${shortName(recordId ?? '')})` };
  });
}

interface MergedUpdate {
  readonly doi: string | undefined;
  readonly recordId: string | undefined;
  readonly type: string;
  readonly dates: string[];
  readonly sources: string[];
}

function merged(updates: Updates): MergedUpdate[] {
  const found = new Map<string, MergedUpdate>();
  for (const { doi, recordId, type, source, date } of updates ?? []) {
    const key = JSON.stringify([doi ?? ['record', recordId], noticeType(type).says]);
    const update = found.get(key) ?? { doi, recordId, type, dates: [], sources: [] };
    found.set(key, update);
    if (date !== undefined) update.dates.push(date);
    if (source !== undefined && !update.sources.includes(source)) update.sources.push(source);
  }
  const all = [...found.values()];
  for (const { dates, sources } of all) {
    dates.sort(compareText);
    sources.sort(compareText);
  }
  const rank = ({ type }: MergedUpdate) => GRAVITIES.indexOf(noticeType(type).gravity);
  const first = ({ dates }: MergedUpdate) => dates[0] ?? '';
  return all.sort(
    (a, b) => rank(a) - rank(b) || compareText(first(a), first(b)) || compareText(a.doi ?? '', b.doi ?? ''),
  );
}

/** ` on 2021-03-09`, ` in 2021-03`, ` in 2021`. */
function when(date: string | undefined): string {
  if (date === undefined) return '';
  return `${date.length > 7 ? ' on' : ' in'} ${shortName(date)}`;
}

function accordingTo(sources: readonly string[]): string {
  if (sources.length === 0) return '';
  const names = sources.map((source) => SOURCES.get(source) ?? shortName(source));
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} others`] : names;
  const last = shown.at(-1) ?? '';
  return `, according to ${shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last}`;
}
