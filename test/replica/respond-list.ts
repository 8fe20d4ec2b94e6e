import type { CrossrefRecord, Holdings } from './holdings.js';
import { invalid, json, type Reply } from './reply.js';
import { SELECTABLE } from './selectable.js';

/** A question for a list of works. */
export interface ListRoute {
  readonly kind: 'list';
  readonly filter: string | null;
  readonly rows: string | null;
  /** What stands in the query, decoded; `filter` and `rows` too. */
  readonly parameters: URLSearchParams;
}

const DEFAULT_ROWS = 20;
const MAX_ROWS = 1_000;
const SEARCH_PARAMETERS = new Set(['query.bibliographic', 'rows', 'select', 'filter', 'mailto']);

/** Answers with the works of a filter, or with those that a search finds (within the filter, if there is one). */
export function respondList(route: ListRoute, holdings: Holdings): Reply {
  const rows = route.rows === null ? DEFAULT_ROWS : Number(route.rows);
  if (!Number.isInteger(rows) || rows < 0 || rows > MAX_ROWS)
    return invalid(
      'integer-not-valid',
      route.rows,
      `Integer specified as ${route.rows} but must be positive.`,
    );
  const searches = [...route.parameters.keys()].some((name) => name.startsWith('query'));
  return searches ? respondSearch(route, rows, holdings) : respondFilter(route, rows, holdings);
}

function respondFilter(route: ListRoute, rows: number, holdings: Holdings): Reply {
  const dois = readFilter(route.filter ?? '');
  if (!Array.isArray(dois)) return dois;
  const found = [...new Set(dois)]
    .map((doi) => holdings.listed(doi))
    .filter((record) => record !== undefined);
  // The order of a list is not that of the question.
  return list(found.reverse(), rows);
}

function respondSearch({ parameters, filter }: ListRoute, rows: number, holdings: Holdings): Reply {
  const unknown = [...parameters.keys()].find((name) => !SEARCH_PARAMETERS.has(name));
  if (unknown !== undefined)
    return invalid(
      'unknown-parameter',
      unknown,
      `Parameter ${unknown} specified but there is no such parameter available on any route`,
    );
  const fields = parameters.get('select')?.split(',');
  const refused = fields?.find((name) => !SELECTABLE.has(name));
  if (refused !== undefined)
    return invalid(
      'select-not-available',
      refused,
      `Select ${refused} specified but there is no such select for this route.`,
    );
  const within = filter === null ? undefined : readFilter(filter);
  if (within !== undefined && !Array.isArray(within)) return within;
  const wanted = within === undefined ? undefined : new Set(within.map((doi) => doi.toLowerCase()));
  const found = holdings
    .search(parameters.get('query.bibliographic') ?? '')
    .filter(({ record }) => wanted?.has(record.DOI.toLowerCase()) ?? true)
    .map(({ record, score }) => ({ ...record, score }));
  return list(found, rows, fields);
}

function readFilter(filter: string): string[] | Reply {
  const terms = filter.split(',');
  const other = terms.find((term) => !term.startsWith('doi:'));
  return other === undefined
    ? terms.map((term) => term.slice('doi:'.length))
    : invalid(
        'filter-not-available',
        other,
        `Filter ${other.split(':')[0]} specified but there is no such filter.`,
      );
}

/** `search-terms` is null though terms were searched for, as recorded of `query.bibliographic`. */
function list(found: readonly CrossrefRecord[], rows: number, fields?: readonly string[]): Reply {
  return json('work-list', {
    facets: {},
    'total-results': found.length,
    items: found.slice(0, rows).map((record) => (fields === undefined ? record : select(record, fields))),
    'items-per-page': rows,
    query: { 'start-index': 0, 'search-terms': null },
  });
}

function select(record: CrossrefRecord, fields: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => fields.includes(name)));
}
