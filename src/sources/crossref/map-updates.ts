import { defined } from '../../model/defined.js';
import { noticeType } from '../../model/notice-types.js';
import { plainText } from '../../model/text/plain-text.js';
import type { Update, WorkFacts } from '../../model/work.js';
import { countOf, doiOf, elementsOf, fieldsOf, nonEmpty, yearOf } from './lenient.js';
import { datePartsOf } from './map-years.js';

/**
 * `updated-by` and `update-to` of a Crossref record: what has no DOI or no type is kept where Retraction Watch numbers it.
 *
 * A publisher may change a work in place and point from the work at itself, in either field: that is an update
 * of this work, not a notice about another. A version of a work that points at itself says nothing.
 */
export function mapUpdates(fields: ReadonlyMap<string, unknown>, self: string): WorkFacts {
  const by = updatesIn(fields.get('updated-by'));
  const to = updatesIn(fields.get('update-to'));
  const inPlace = to.filter(({ doi }) => doi === self);
  const updates = [...by, ...inPlace].filter(
    ({ doi, type }) => doi !== self || noticeType(type).gravity !== 'version',
  );
  return defined({
    updates: nonEmpty(distinct(updates)),
    updatesWork: nonEmpty(distinct(to.filter(({ doi }) => doi !== self))),
  });
}

function updatesIn(value: unknown): Update[] {
  return elementsOf(value).flatMap((entry) => {
    const fields = fieldsOf(entry);
    const doi = doiOf(fields.get('DOI'));
    const type = plainText(fields.get('type')) ?? plainText(fields.get('label'));
    const id = recordIdOf(fields.get('record-id'));
    if (id === undefined && (doi === undefined || type === undefined)) return [];
    return [
      {
        ...defined({ doi, recordId: id }),
        type: type ?? 'unspecified',
        ...defined({ source: plainText(fields.get('source')), date: dayOf(fields.get('updated')) }),
      },
    ];
  });
}

function recordIdOf(value: unknown): string | undefined {
  return plainText(typeof value === 'number' ? String(value) : value);
}

/** As much of a date as is known: `2012-05-08`, `2012-05`, `2012`. */
function dayOf(date: unknown): string | undefined {
  const [first, ...rest] = datePartsOf(date);
  const year = yearOf(first);
  if (year === undefined) return undefined;
  const parts = [String(year)];
  for (const [position, most] of [12, 31].entries()) {
    const part = countOf(rest[position]);
    if (part === undefined || part < 1 || part > most) break;
    parts.push(String(part).padStart(2, '0'));
  }
  return parts.join('-');
}

function distinct(updates: readonly Update[]): Update[] {
  return [...new Map(updates.map((update) => [JSON.stringify(update), update])).values()];
}
