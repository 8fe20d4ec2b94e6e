import { normalizeDoi } from '../../model/doi.js';
import type { Lookup } from '../../model/lookup.js';
import { elementsOf, fieldsOf } from './lenient.js';
import { mapCrossrefRecord } from './map.js';

/**
 * The records of a list that were asked for, by the DOI asked; anything else in it is passed over.
 *
 * What a record says of its aliases counts only for works that no record of the list bears as its own; a DOI
 * that two different records claim is left out. So one bad record takes no other's place.
 */
export function readItems(items: unknown, asked: ReadonlySet<string>): ReadonlyMap<string, Lookup> {
  const claims = new Map<string, Extract<Lookup, { record: unknown }>[]>();
  const aliases: [string, Extract<Lookup, { record: unknown }>][] = [];
  for (const raw of elementsOf(items)) {
    const record = mapCrossrefRecord(raw);
    if (record === undefined) continue;
    const lookup = { doi: record.doi, record, raw };
    claims.set(record.doi, [...(claims.get(record.doi) ?? []), lookup]);
    for (const alias of aliasesOf(raw)) aliases.push([alias, lookup]);
  }
  const own = new Set(claims.keys());
  for (const [alias, lookup] of aliases)
    if (!own.has(alias)) claims.set(alias, [...(claims.get(alias) ?? []), { ...lookup, doi: alias }]);
  const found = new Map<string, Lookup>();
  for (const [doi, [first, ...others]] of claims)
    if (first !== undefined && asked.has(doi) && others.every((other) => isSame(first, other)))
      found.set(doi, first);
  return found;
}

/** Other DOIs that a record says it had. */
export function aliasesOf(message: unknown): string[] {
  return elementsOf(fieldsOf(message).get('aliases'))
    .map((alias) => (typeof alias === 'string' ? normalizeDoi(alias) : undefined))
    .filter((alias) => alias !== undefined);
}

function isSame(one: { readonly raw: unknown }, other: { readonly raw: unknown }): boolean {
  return JSON.stringify(one.raw) === JSON.stringify(other.raw);
}
