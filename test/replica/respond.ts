import type { Holdings } from './holdings.js';

/** An answer before it is compressed and sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a request asks for. */
export type Route =
  | { readonly kind: 'list'; readonly filter: string | null; readonly rows: string | null }
  | { readonly kind: 'single'; readonly doi: string; readonly agency: boolean }
  | { readonly kind: 'single'; readonly doi: undefined };

const DEFAULT_ROWS = 20;
const MAX_ROWS = 1_000;

/** Reads path and query as the API does. */
export function readRoute(target: string): Route {
  const { pathname, searchParams } = new URL(target, 'http://replica.invalid');
  if (pathname === '/works' || pathname === '/works/')
    return { kind: 'list', filter: rawFilter(target), rows: searchParams.get('rows') };
  const [, path] = /^\/works\/(.+)$/.exec(pathname) ?? [];
  if (path === undefined) return { kind: 'single', doi: undefined };
  const agency = path.endsWith('/agency');
  return {
    kind: 'single',
    doi: decodeURIComponent(agency ? path.slice(0, -'/agency'.length) : path),
    agency,
  };
}

/** The decoded filter: a comma ends a value even when it came percent-encoded. */
function rawFilter(target: string): string | null {
  const [, filter] = /[?&]filter=([^&]*)/.exec(target) ?? [];
  return filter === undefined ? null : decodeURIComponent(filter);
}

/** Answers a request from the holdings, in the shapes of the recorded API. */
export function respond(route: Route, holdings: Holdings, target: string): Reply {
  if (route.kind === 'list') return respondList(route, holdings);
  if (route.doi === undefined)
    return target.startsWith('/types') ? json('type-list', { items: [] }) : notFound();
  if (route.agency) {
    const agency = holdings.agency(route.doi);
    return agency === undefined ? notFound() : json('work-agency', { DOI: route.doi, agency });
  }
  const primary = holdings.primary(route.doi);
  if (primary !== undefined) return { status: 301, headers: { location: `/works/${primary}` }, body: '' };
  const record = holdings.record(route.doi);
  return record === undefined ? notFound() : json('work', record);
}

function respondList(route: Extract<Route, { kind: 'list' }>, holdings: Holdings): Reply {
  const rows = route.rows === null ? DEFAULT_ROWS : Number(route.rows);
  if (!Number.isInteger(rows) || rows < 0 || rows > MAX_ROWS)
    return invalid(
      'integer-not-valid',
      route.rows,
      `Integer specified as ${route.rows} but must be positive.`,
    );
  const dois: string[] = [];
  for (const term of (route.filter ?? '').split(',')) {
    if (!term.startsWith('doi:'))
      return invalid(
        'filter-not-available',
        term,
        `Filter ${term.split(':')[0]} specified but there is no such filter.`,
      );
    dois.push(term.slice('doi:'.length));
  }
  const found = [...new Set(dois)]
    .map((doi) => holdings.listed(doi))
    .filter((record) => record !== undefined);
  // The order of a list is not that of the question.
  found.reverse();
  return json('work-list', {
    facets: {},
    'total-results': found.length,
    items: found.slice(0, rows),
    'items-per-page': rows,
    query: { 'start-index': 0, 'search-terms': null },
  });
}

function json(type: string, message: unknown): Reply {
  const text = JSON.stringify({ status: 'ok', 'message-type': type, 'message-version': '1.0.0', message });
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: text.replaceAll('/', '\\/'),
  };
}

function invalid(type: string, value: string | null, message: string): Reply {
  const body = {
    status: 'failed',
    'message-type': 'validation-failure',
    message: [{ type, value, message }],
  };
  return {
    status: 400,
    headers: { 'content-type': 'application/json;charset=utf-8' },
    body: JSON.stringify(body),
  };
}

function notFound(): Reply {
  return {
    status: 404,
    headers: { 'content-type': 'application/json;charset=utf-8' },
    body: 'Resource not found.',
  };
}
