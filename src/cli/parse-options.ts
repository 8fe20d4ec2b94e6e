import { InvalidArgumentError, Option } from 'commander';
import { CiteloomError } from '../errors.js';
import { DIRECTIONS, type Direction } from '../imports/orient-edges.js';

/** A port number, 0 for any free one. */
export function parsePort(text: string): number {
  return wholeNumber(text, { min: 0, max: 65_535 });
}

/** The seed of random numbers: any whole number that fits in 31 bits. */
export function parseRngSeed(text: string): number {
  return wholeNumber(text, { min: 0, max: 0x7fff_ffff });
}

/** How many of something: at least one. */
export function parseCount(text: string): number {
  return wholeNumber(text, { min: 1, max: 1_000_000_000 });
}

/** How many of something at most: none is allowed too. */
export function parseBound(text: string): number {
  return wholeNumber(text, { min: 0, max: 1_000_000_000 });
}

/** A number of days, whole or not, as milliseconds. */
export function parseDays(text: string): number {
  const days = /^\d{1,6}(?:\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (days >= 0) return days * 86_400_000;
  throw new InvalidArgumentError('It must be a number of days, 0 or more.');
}

/** A weight: any number, 0 or more. */
export function parseWeight(text: string): number {
  const weight = /^\d{1,15}(?:\.\d{1,15})?(?:e-?\d{1,2})?$/i.test(text) ? Number(text) : Number.NaN;
  if (weight >= 0) return weight;
  throw new InvalidArgumentError('It must be a number, 0 or more.');
}

/** A span of years, `2010-2019`, or one year. */
export function parseYears(text: string): readonly [from: number, to: number] {
  const [, from, to = from] = /^(\d{1,4})(?:[-–](\d{1,4}))?$/.exec(text) ?? [];
  if (Number(from) <= Number(to)) return [Number(from), Number(to)];
  throw new InvalidArgumentError('It must be a span of years, such as 2010-2019.');
}

/** An e-mail address at which Crossref can reach the user. */
export function parseMailto(text: string): string {
  if (/^[^\s@<>()"';,]+@[^\s@<>()"';,]+\.[^\s@<>()"';,]+$/.test(text)) return text;
  throw new InvalidArgumentError('It is not an e-mail address.');
}

/** An http(s) address, without a slash at its end. */
export function parseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href.replace(/\/+$/, '');
  throw new InvalidArgumentError('It is not an http or https address.');
}

/** What `--force` says in the help of every command that writes a folder. */
export const FORCE = 'write over the files of another graph, and over your own';

/** Gathers the values of a repeatable option. */
export function collect(value: string, gathered: readonly string[] | undefined): string[] {
  return [...(gathered ?? []), value];
}

function wholeNumber(text: string, { min, max }: { readonly min: number; readonly max: number }): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
}

/** What commands call the option that lets Excel know UTF-8. */
export interface CsvFlags {
  readonly csvBom?: true;
}

/** `--csv-bom`, for commands that write or print CSV. */
export function csvBomOption(): Option {
  return new Option('--csv-bom', 'begin CSV with a byte order mark, by which Excel knows UTF-8');
}

/** What every command that reads graph files takes. */
export interface DirectionFlags {
  readonly direction: Direction;
}

/** `--direction auto|as-is|reversed`. */
export function directionOption(): Option {
  return new Option(
    '--direction <how>',
    'of a graph file’s edges: reversed where years say that they run from cited to citing, as in the file, or reversed',
  )
    .choices(DIRECTIONS)
    .default('auto');
}

/** Why edges run the other way than in the file, as a list of notes. */
export function reversedNote({ reversed }: { readonly reversed?: string } = {}): readonly string[] {
  return reversed === undefined ? [] : [reversed];
}

/**
 * Refuses to reverse a graph of citeloom, whose edges run from the citing to the cited work.
 * @throws CiteloomError USAGE
 */
export function keepDirection(file: string, { direction }: DirectionFlags): void {
  if (direction !== 'reversed') return;
  throw new CiteloomError(
    'USAGE',
    `--direction reversed: ${file} is a graph of citeloom; its edges run from the citing to the cited work.`,
    { hint: 'Leave --direction out.' },
  );
}
