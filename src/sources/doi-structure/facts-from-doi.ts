import type { WorkFacts } from '../../model/work.js';
import type { DoiParts } from './doi-rule.js';
import { RULES } from './rules.js';

/** The series and volumes that DOIs name by a code; the table of venues holds them. */
export interface DoiCodes {
  /** By prefix and code: `10.1109/cvpr`. */
  readonly byDoiCode: ReadonlyMap<
    string,
    { readonly venue: { readonly key: string }; readonly volumeOneYear?: number }
  >;
  /** By the part of a DOI that names one volume: `10.1145/3382507`. */
  readonly proceedings: ReadonlyMap<
    string,
    { readonly venue: { readonly key: string }; readonly year: number; readonly containerTitle: string }
  >;
}

/**
 * Year and venue as a DOI's structure tells them, or undefined when it tells nothing.
 *
 * The year may be that of early access; what this gives is inferred, and the last resort.
 */
export function factsFromDoi(doi: string, codes: DoiCodes): WorkFacts | undefined {
  const volume = proceedingsOf(doi, codes);
  if (volume !== undefined) return volume;
  for (const { pattern, prefix } of RULES) {
    const parts: DoiParts | undefined = pattern.exec(doi)?.groups;
    if (parts === undefined) continue;
    const facts = factsOf(parts, prefix, codes);
    if (Object.keys(facts).length > 0) return facts;
  }
  return undefined;
}

/** The volume whose code begins the DOI, up to a separator. */
function proceedingsOf(doi: string, { proceedings }: DoiCodes): WorkFacts | undefined {
  for (const end of [...doi.matchAll(/[._]/g)].map(({ index }) => index)) {
    const volume = proceedings.get(doi.slice(0, end));
    if (volume !== undefined)
      return { year: volume.year, venueKey: volume.venue.key, containerTitle: volume.containerTitle };
  }
  return undefined;
}

function factsOf(parts: DoiParts, prefix: string, { byDoiCode }: DoiCodes): WorkFacts {
  const { code, acronym, volume } = parts;
  const issn = issnIn(parts);
  const series = byDoiCode.get(`${prefix}${code ?? acronym ?? ''}`);
  const firstYear = series?.volumeOneYear;
  const byVolume =
    firstYear === undefined || volume === undefined ? undefined : firstYear + Number(volume) - 1;
  const year = yearIn(parts) ?? byVolume;
  return {
    ...(year === undefined ? {} : { year }),
    ...(issn === undefined ? {} : { issn: [issn] }),
    ...(series !== undefined
      ? { venueKey: series.venue.key }
      : acronym === undefined
        ? {}
        : namedBy(acronym)),
  };
}

/** A series that the table does not hold: its code is its acronym. */
function namedBy(acronym: string): WorkFacts {
  const name = acronym.toUpperCase();
  return { containerTitle: name, event: { acronym: name } };
}

/** With its hyphen. */
function issnIn({ issn, issnWithoutCheck }: DoiParts): string | undefined {
  const digits = issn?.replace('-', '').toUpperCase() ?? withCheckDigit(issnWithoutCheck);
  return digits === undefined ? undefined : `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** @see https://www.issn.org/understanding-the-issn/issn-uses/ (modulus 11, weights 8 to 2) */
function withCheckDigit(digits: string | undefined): string | undefined {
  if (digits === undefined) return undefined;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (8 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return `${digits}${check === 10 ? 'X' : check}`;
}

/** Two digits (or three, with a leading 0 since 2000) are a year of this century up to 40, else of the last. */
function yearIn({ year, shortYear, lastCenturyYear }: DoiParts): number | undefined {
  if (year !== undefined) return plausible(Number(year));
  if (lastCenturyYear !== undefined) return 1900 + Number(lastCenturyYear);
  if (shortYear === undefined) return undefined;
  const digits = Number(shortYear);
  return plausible(digits + (digits <= 40 ? 2000 : 1900));
}

function plausible(year: number): number | undefined {
  return year >= 1800 && year <= 2100 ? year : undefined;
}
