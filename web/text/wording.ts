import type { Provenance } from '../../src/model/work.js';

const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const PRECISE = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

/** A number as people write it: 1,204 and 0.031. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value)) return GROUPED.format(value);
  if (Math.abs(value) < 0.0001) return '< 0.0001';
  return Math.abs(value) >= 100 ? GROUPED.format(value) : PRECISE.format(value);
}

/** A share of 0 to 1 in percent: `3.1 %`; never 100 for less than all. */
export function formatShare(share: number): string {
  const percent = share < 1 ? Math.min(99, 100 * share) : 100;
  return `${formatNumber(percent < 10 ? Number(PRECISE.format(percent)) : Math.round(percent))}\u00a0%`;
}

/** `1 work`, `2 works`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** How many are shown of how many: `12 of 104`, or `104` where all are. */
export function countOfAll(shown: number, all: number): string {
  return shown === all ? formatNumber(all) : `${formatNumber(shown)} of ${formatNumber(all)}`;
}

/** The same in a sentence. */
export function passingSentence(shown: number, all: number): string {
  if (shown === all) return counted(all, 'work');
  return `${countOfAll(shown, all)} works ${shown === 1 ? 'passes' : 'pass'} the filters`;
}

/** The year of a work for people; a year read from a DOI may be that of early access. */
export function formatYear(year: number, from: Provenance | null): string {
  return from === 'doi-structure' ? `≈ ${year}` : String(year);
}

/** A hyphenated name (`journal-article`) as words (`journal article`). */
export function asWords(name: string): string {
  return name.replaceAll(/[-_]/g, ' ');
}
