import type { AskFailure, Hit, Search } from '../../model/lookup.js';
import { beginning } from '../../model/text/shortened.js';
import { elementsOf, fieldsOf } from './lenient.js';
import { mapCrossrefRecord } from './map.js';
import { assertHasLists } from './resolve-batch.js';
import type { Resolver } from './resolve-single.js';
import { searchUrl } from './urls.js';

/** Hits of each search: look-alikes may crowd out the first five, and more cost no other request. */
const ROWS = 10;
/** Searches being worked on; how many really go at once the pacer decides. */
const IN_FLIGHT = 4;

/** Searches refused in a row after which the server is taken to have none. */
const REFUSALS = 3;

/**
 * Searches one query after the other, a few at a time; the answers come in the order of the queries. Where the
 * first are all refused, the others are not asked.
 */
export async function* searchAll(resolver: Resolver, queries: readonly string[]): AsyncGenerator<Search> {
  const flights: Promise<Search>[] = [];
  const refusals: AskFailure[] = [];
  let everFound = false;
  const ask = async (query: string): Promise<Search> => {
    const [refusal] = refusals;
    if (refusal !== undefined && !everFound && refusals.length >= REFUSALS)
      return { query, failed: 'bad-request', failure: refusal };
    const answer = await search(resolver, query);
    if ('hits' in answer) everFound = true;
    if (!('refusal' in answer)) return answer;
    if (refusals.length === 0) resolver.emit({ type: 'notice', message: refusalText(query, answer.refusal) });
    refusals.push(answer.failure);
    return { query, failed: 'bad-request', failure: answer.failure };
  };
  for (const query of queries) {
    const flight = ask(query);
    // Awaited below; when an earlier one ends the asking, nobody does.
    flight.catch(() => undefined);
    flights.push(flight);
    const first = flights.length < IN_FLIGHT ? undefined : flights.shift();
    if (first !== undefined) yield await first;
  }
  for (const flight of flights) yield await flight;
}

/**
 * Searches for what one reference may mean. The whole records come, so that a match needs no other request.
 * @see https://api.crossref.org/swagger-ui/index.html (GET /works, query.bibliographic)
 */
async function search(
  { api, base, lists }: Resolver,
  query: string,
): Promise<Search | { readonly refusal: string; readonly failure: AskFailure }> {
  const reply = await api.ask('list', searchUrl(base, query, ROWS), 'work-list');
  assertHasLists(reply, { base, lists });
  switch (reply.type) {
    case 'message':
      lists.everCame = true;
      return { query, hits: elementsOf(fieldsOf(reply.message).get('items')).flatMap(hitOf) };
    case 'rejected':
      return { refusal: reply.message, failure: reply.failure };
    case 'unusable':
      return { query, failed: reply.reason, failure: reply.failure };
    default:
      return { query, failed: 'api-error', failure: { what: 'answered 404', tries: 1 } };
  }
}

function refusalText(query: string, message: string): string {
  return `Crossref refused the search ${JSON.stringify(beginning(query, 200))}: ${message}`;
}

/** A hit without its place in the search: the same record is the same, whatever was searched for. */
function hitOf(item: unknown): Hit[] {
  const record = mapCrossrefRecord(item);
  if (record === undefined) return [];
  const { score: _score, ...raw } = Object.fromEntries(fieldsOf(item));
  return [{ record, raw }];
}
