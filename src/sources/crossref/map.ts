import { defined } from '../../model/defined.js';
import type { PersonName } from '../../model/person-name.js';
import { abstractText } from '../../model/text/abstract-text.js';
import { plainText } from '../../model/text/plain-text.js';
import type { Relation, WorkFacts, WorkRecord } from '../../model/work.js';
import { countOf, doiOf, elementsOf, fieldsOf, nonEmpty, textsOf } from './lenient.js';
import { mapReferences } from './map-references.js';
import { mapUpdates } from './map-updates.js';
import { mapYears } from './map-years.js';

type Fields = ReadonlyMap<string, unknown>;

/**
 * A Crossref record (`message` of a work, or one of `message.items`) as a work record, or undefined when it
 * bears no DOI. Lenient: a field of the wrong type is absent, it never throws.
 * @see https://api.crossref.org/swagger-ui/index.html (model Work)
 */
export function mapCrossrefRecord(message: unknown): WorkRecord | undefined {
  const fields = fieldsOf(message);
  const doi = doiOf(fields.get('DOI'));
  if (doi === undefined) return undefined;
  const text = (name: string) => plainText(fields.get(name));
  return {
    doi,
    ...defined({
      ...mapTitles(fields),
      authors: nonEmpty(mapPeople(fields.get('author'))),
      editors: nonEmpty(mapPeople(fields.get('editor'))),
      ...mapYears(fields),
      ...mapContainer(fields),
      event: mapEvent(fieldsOf(fields.get('event'))),
      type: text('type'),
      subtype: text('subtype'),
      abstract: abstractText(fields.get('abstract')),
      publisher: text('publisher'),
      isReferencedByCount: countOf(fields.get('is-referenced-by-count')),
      ...mapUpdates(fields, doi),
      relations: nonEmpty(mapRelations(fieldsOf(fields.get('relation')), doi)),
      references: nonEmpty(mapReferences(fields.get('reference'))),
      indexed: plainText(fieldsOf(fields.get('indexed')).get('date-time')),
    }),
  };
}

/** Of several titles (book series, then book) the last is the one that tells the works apart. */
function mapContainer(fields: Fields): Partial<WorkRecord> {
  const titles = [...new Set(textsOf(fields.get('container-title')))];
  return defined({
    containerTitle: titles.at(-1),
    containerTitles: titles.length > 1 ? titles : undefined,
    shortContainerTitle: textsOf(fields.get('short-container-title'))[0],
    issn: nonEmpty(textsOf(fields.get('ISSN'))),
    volume: plainText(fields.get('volume')),
    issue: plainText(fields.get('issue')),
    pages: plainText(fields.get('page')),
    edition: plainText(fields.get('edition-number')),
    articleNumber: plainText(fields.get('article-number')),
  });
}

function mapEvent(fields: Fields): WorkRecord['event'] {
  const name = plainText(fields.get('name'));
  const acronym = plainText(fields.get('acronym'));
  if (name === undefined && acronym === undefined) return undefined;
  return defined({ name, acronym });
}

function mapRelations(fields: Fields, self: string): Relation[] {
  return [...fields].flatMap(([name, entries]) => {
    const type = plainText(name);
    if (type === undefined) return [];
    return elementsOf(entries).flatMap((entry) => {
      const target = fieldsOf(entry);
      const doi = target.get('id-type') === 'doi' ? doiOf(target.get('id')) : undefined;
      return doi === undefined || doi === self ? [] : [{ type, doi }];
    });
  });
}

/** A suffix that tells people of one name apart; degrees and orders (`PhD`, `FRS`) are no part of a name. */
const GENERATION = /^(?:jr|sr|junior|senior|[ivx]{1,4}|\d(?:nd|rd|th))\.?$/i;

/**
 * `author` or `editor` of a Crossref record, in file order: the family name and what the record gives beside it, or
 * the `name` of a group whole. Titles before the name (`prefix`) are left out; who has no name at all is passed over.
 */
export function mapPeople(value: unknown): PersonName[] {
  return elementsOf(value)
    .map(nameOf)
    .filter((name) => name !== undefined);
}

function nameOf(contributor: unknown): PersonName | undefined {
  const fields = fieldsOf(contributor);
  const given = plainText(fields.get('given'));
  const family = plainText(fields.get('family'));
  const whole = family === undefined ? (given ?? plainText(fields.get('name'))) : undefined;
  if (whole !== undefined) return { literal: whole };
  if (family === undefined) return undefined;
  const suffix = plainText(fields.get('suffix'));
  const generation = suffix !== undefined && GENERATION.test(suffix) ? suffix : undefined;
  return { family, ...defined({ given, suffix: generation }) };
}

/** The first of `title`, its subtitles, and every other title that the record gives the work. */
export function mapTitles(fields: ReadonlyMap<string, unknown>): WorkFacts {
  const [title, ...others] = ['title', 'short-title', 'original-title'].flatMap((field) =>
    textsOf(fields.get(field)),
  );
  return defined({
    title,
    subtitles: nonEmpty([...new Set(textsOf(fields.get('subtitle')))]),
    alternativeTitles: nonEmpty([...new Set(others)].filter((other) => other !== title)),
  });
}
