import { quoted } from '../../input/warnings.js';

/** Checks a value of JSON; what is wrong is thrown with its place: `nodes.year[17]`. */
export type Check = (value: unknown, place: string) => void;

/** A value that is not what it should be, where it stands, and what it should be. */
export class Misfit extends Error {
  constructor(place: string, value: unknown, expected: string) {
    super(`${place} is ${described(value)}, not ${expected}`);
  }
}

/** A kind of single values. */
export interface Kind {
  /** With its article: `a year`. */
  readonly what: string;
  readonly is: (value: unknown) => boolean;
}

const LARGEST_YEAR = 9999;

export const TEXT: Kind = { what: 'text', is: (value) => typeof value === 'string' };
export const NUMBER: Kind = { what: 'a number', is: Number.isFinite };
export const COUNT: Kind = {
  what: 'a count',
  is: (value) => Number.isSafeInteger(value) && typeof value === 'number' && value >= 0,
};
export const FLAG: Kind = { what: 'true or false', is: (value) => typeof value === 'boolean' };
export const YEAR: Kind = {
  what: 'a year',
  is: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LARGEST_YEAR,
};

/** A position in a list of so many. */
export function indexKind(length: number, of: string): Kind {
  return { what: `one of the ${length} ${of}`, is: (value) => isCount(value) && value < length };
}

/** One of some words. */
export function wordKind(words: readonly string[]): Kind {
  const known = new Set<unknown>(words);
  return { what: `one of ${words.join(', ')}`, is: (value) => known.has(value) };
}

/** A list whose items are all of a kind. */
export function listKind({ what, is }: Kind): Kind {
  return {
    what: `a list of which each item is ${what}`,
    is: (value) => Array.isArray(value) && value.every(is),
  };
}

/** A value of a kind. */
export function one({ what, is }: Kind): Check {
  return (value, place) => {
    if (!is(value)) throw new Misfit(place, value, what);
  };
}

/** A value of a kind, or null. */
export function orNull({ what, is }: Kind): Check {
  return one({ what: `${what} or null`, is: (value) => value === null || is(value) });
}

/** Absent, or what the check wants. */
export function optional(check: Check): Check {
  return (value, place) => {
    if (value !== undefined) check(value, place);
  };
}

/** An object with members; others than those named may be there too. */
export function members(checks: Readonly<Record<string, Check>>): Check {
  const all = Object.entries(checks);
  return (value, place) => {
    if (!isMembers(value)) throw new Misfit(place, value, 'an object');
    for (const [name, check] of all)
      check(Object.hasOwn(value, name) ? value[name] : undefined, place === '' ? name : `${place}.${name}`);
  };
}

/** An object of which every member passes. */
export function dictionary(check: Check): Check {
  return (value, place) => {
    if (!isMembers(value)) throw new Misfit(place, value, 'an object');
    for (const [name, member] of Object.entries(value)) check(member, `${place}.${name}`);
  };
}

/** A list of which every item passes. */
export function list(check: Check): Check {
  return (value, place) => {
    if (!Array.isArray(value)) throw new Misfit(place, value, 'a list');
    for (let at = 0; at < value.length; at += 1) check(value[at], `${place}[${at}]`);
  };
}

/** A list of so many values of a kind; as fast as a loop, for columns are long. */
export function column(kind: Kind, length: number, nullable = false): Check {
  const { is } = kind;
  return (value, place) => {
    if (!Array.isArray(value)) throw new Misfit(place, value, 'a list');
    if (value.length !== length) throw new Misfit(place, value, `${length} values, one for each`);
    for (let at = 0; at < length; at += 1) {
      const cell: unknown = value[at];
      if (is(cell) || (nullable && cell === null)) continue;
      throw new Misfit(`${place}[${at}]`, cell, nullable ? `${kind.what} or null` : kind.what);
    }
  };
}

/** Whether a value of JSON has members. */
export function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function described(value: unknown): string {
  if (value === undefined) return 'absent';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isMembers(value)) return 'an object';
  return typeof value === 'string' ? quoted(value) : String(value);
}
