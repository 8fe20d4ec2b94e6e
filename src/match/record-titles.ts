import { fullTitle } from '../model/text/full-title.js';
import type { WorkRecord } from '../model/work.js';

/** A publisher puts it before the title of a work that it took back: the work is still that work. */
const TAKEN_BACK = /^(?:retracted(?: article)?|withdrawn)\s*:\s*/i;

/** `I.—Computing machinery`, `IX. On the problem`: the number of a contribution, not of the title. */
const NUMBERED = /^[IVXLC]+\.\s*[—–-]*\s*(?=\p{L})/u;

/** `Anomie1`, `Anomie*`: a footnote. */
const FOOTNOTE = /(?<=\p{L}{3})[1-9*†‡§]$/u;

/** More titles than this are no titles. */
const MOST = 8;

/** Every title that a record gives its work, with and without its subtitle and what is no part of it; distinct. */
export function titlesOf({ title, subtitles, alternativeTitles = [] }: WorkRecord): string[] {
  const main = title === undefined ? [] : [title];
  const full = title === undefined || subtitles === undefined ? [] : [fullTitle(title, subtitles)];
  const all = [...main, ...full, ...alternativeTitles].slice(0, MOST);
  const bare = all.map((one) => one.replace(TAKEN_BACK, '').replace(NUMBERED, '').replace(FOOTNOTE, ''));
  return [...new Set([...all, ...bare])];
}
