import type { Holdings } from './holdings.js';
import { json, notFound, type Reply } from './reply.js';
import { type ListRoute, respondList } from './respond-list.js';

/** What a request asks for. */
export type Route =
  | ListRoute
  | { readonly kind: 'single'; readonly doi: string; readonly agency: boolean }
  | { readonly kind: 'single'; readonly doi: undefined };

/** Reads path and query as the API does. */
export function readRoute(target: string): Route {
  const { pathname, searchParams } = new URL(target, 'http://replica.invalid');
  if (pathname === '/works' || pathname === '/works/')
    return {
      kind: 'list',
      filter: rawFilter(target),
      rows: searchParams.get('rows'),
      parameters: searchParams,
    };
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
