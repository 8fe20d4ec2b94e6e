import { normalizeDoi } from '../../model/doi.js';
import { plainText } from '../../model/plain-text.js';
import type { Relation, Update, WorkRecord } from '../../model/work.js';
import { countOf, elementsOf, fieldsOf, yearOf } from './lenient.js';
import { mapReferences } from './map-references.js';

type Fields = ReadonlyMap<string, unknown>;

/**
 * A Crossref record (`message` of a work, or one of `message.items`) as a work record, or undefined when it
 * bears no DOI. Lenient: a field of the wrong type is absent, it never throws.
 * @see https://api.crossref.org/swagger-ui/index.html (model Work)
 */
export function mapCrossrefRecord(message: unknown): WorkRecord | undefined {
  const fields = fieldsOf(message);
  const deposited = fields.get('DOI');
  const doi = typeof deposited === 'string' ? normalizeDoi(deposited) : undefined;
  if (doi === undefined) return undefined;
  const references = mapReferences(fields.get('reference'));
  const event = mapEvent(fieldsOf(fields.get('event')));
  const issn = texts(fields.get('ISSN'));
  const authors = mapAuthors(fields.get('author'));
  const updates = mapUpdates(fields.get('updated-by'), doi);
  const relations = mapRelations(fieldsOf(fields.get('relation')), doi);
  return {
    doi,
    ...optional('title', plainText(elementsOf(fields.get('title'))[0])),
    ...optional('authors', authors.length > 0 ? authors : undefined),
    ...optional('year', dateYear(fields.get('published')) ?? dateYear(fields.get('issued'))),
    ...optional('containerTitle', containerTitle(fields)),
    ...optional('shortContainerTitle', texts(fields.get('short-container-title'))[0]),
    ...optional('issn', issn.length > 0 ? issn : undefined),
    ...optional('event', event),
    ...optional('type', plainText(fields.get('type'))),
    ...optional('publisher', plainText(fields.get('publisher'))),
    ...optional('isReferencedByCount', countOf(fields.get('is-referenced-by-count'))),
    ...optional('updates', updates.length > 0 ? updates : undefined),
    ...optional('relations', relations.length > 0 ? relations : undefined),
    ...optional('references', references.length > 0 ? references : undefined),
    ...optional('indexed', plainText(fieldsOf(fields.get('indexed')).get('date-time'))),
  };
}

/** `{[name]: value}` when there is a value, `{}` when there is none. */
function optional<K extends string, V>(name: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [key in K]: V });
}

function texts(value: unknown): string[] {
  return elementsOf(value)
    .map(plainText)
    .filter((text) => text !== undefined);
}

/** Of several titles (book series, then book) the last is the one that tells the works apart. */
function containerTitle(fields: Fields): string | undefined {
  return texts(fields.get('container-title')).at(-1);
}

/** `{"date-parts": [[2022, 10, 1]]}`; the parts may be null or absent. */
function dateYear(date: unknown): number | undefined {
  return yearOf(elementsOf(elementsOf(fieldsOf(date).get('date-parts'))[0])[0]);
}

function mapAuthors(value: unknown): string[] {
  return elementsOf(value)
    .map((contributor) => {
      const fields = fieldsOf(contributor);
      const name = [plainText(fields.get('given')), plainText(fields.get('family'))]
        .filter((part) => part !== undefined)
        .join(' ');
      return name === '' ? plainText(fields.get('name')) : name;
    })
    .filter((name) => name !== undefined);
}

function mapEvent(fields: Fields): WorkRecord['event'] {
  const name = plainText(fields.get('name'));
  const acronym = plainText(fields.get('acronym'));
  if (name === undefined && acronym === undefined) return undefined;
  return { ...optional('name', name), ...optional('acronym', acronym) };
}

/** A notice may point at its own work (`new_version`): that says nothing. */
function mapUpdates(value: unknown, self: string): Update[] {
  return elementsOf(value).flatMap((entry) => {
    const fields = fieldsOf(entry);
    const doi = normalizeDoi(plainText(fields.get('DOI')) ?? '');
    const type = plainText(fields.get('type'));
    if (doi === undefined || type === undefined || doi === self) return [];
    return [{ doi, type, ...optional('source', plainText(fields.get('source'))) }];
  });
}

function mapRelations(fields: Fields, self: string): Relation[] {
  return [...fields].flatMap(([type, entries]) =>
    elementsOf(entries).flatMap((entry) => {
      const target = fieldsOf(entry);
      const doi =
        target.get('id-type') === 'doi' ? normalizeDoi(plainText(target.get('id')) ?? '') : undefined;
      return doi === undefined || doi === self ? [] : [{ type, doi }];
    }),
  );
}
