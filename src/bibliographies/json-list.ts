import { messageOf } from '../errors.js';
import { jsonProblem } from '../input/json-fault.js';
import type { Bibliography, BibliographyEntry, Unread } from './contract.js';

/** Members of an object; keys may be anything, `__proto__` too. */
export type Fields = ReadonlyMap<string, unknown>;

/** The members of a value that is an object; none of any other. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : new Map();
}

/** The elements of a list; none of any other value. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that is not empty, or a number as one. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** Reads records of JSON: one, a list, a list in a member, or one a line. */
export function readJsonList(
  text: string,
  member: string,
  take: (record: Fields, line: number) => BibliographyEntry | string,
): Bibliography {
  const unread: Unread[] = [];
  const entries: BibliographyEntry[] = [];
  for (const { value, line } of valuesOf(text, member, unread)) {
    const fields = fieldsOf(value);
    const taken = fields.size === 0 ? 'it is no record' : take(fields, line);
    if (typeof taken === 'string') unread.push({ line, reason: taken });
    else entries.push(taken);
  }
  return { entries, unread };
}

interface Value {
  readonly value: unknown;
  readonly line: number;
}

function valuesOf(text: string, member: string, unread: Unread[]): Value[] {
  const given = text.replace(/^\ufeff/, '');
  try {
    const json: unknown = JSON.parse(given);
    const inside = fieldsOf(json).get(member);
    const list = Array.isArray(json) ? json : Array.isArray(inside) ? inside : [json];
    return list.map((value: unknown, at) => ({ value, line: at + 1 }));
  } catch {
    const lines = given.split(/\r\n|\r|\n/);
    const isLines = /^\s*\{.*\}\s*$/.test(lines.find((line) => line.trim() !== '') ?? '');
    if (!isLines) {
      const { line, problem } = jsonProblem(given);
      unread.push({ line, reason: problem });
      return [];
    }
    return lines.flatMap((one, at): Value[] => {
      if (one.trim() === '') return [];
      try {
        return [{ value: JSON.parse(one), line: at + 1 }];
      } catch (thrown) {
        unread.push({ line: at + 1, reason: `it is not valid JSON (${messageOf(thrown)})` });
        return [];
      }
    });
  }
}
