import { withSingleHyphens } from '../../model/doi.js';
import type { AskFailure, Lookup, MissingReason } from '../../model/lookup.js';
import { plainText } from '../../model/text/plain-text.js';
import type { SourceEvent } from '../contract.js';
import type { Api } from './api.js';
import { fieldsOf } from './lenient.js';
import { mapCrossrefRecord } from './map.js';
import { aliasesOf } from './read-items.js';
import { agencyUrl, MAX_URL_BYTES, workUrl } from './urls.js';

/** Whom to ask, and where to tell what people should see. */
export interface Resolver {
  readonly api: Api;
  readonly base: string;
  readonly emit: (event: SourceEvent) => void;
  /** Whether lists of works still come. */
  readonly lists: ListRoute;
}

/** How asking for lists has gone. */
export interface ListRoute {
  /** Lists in a row that could not be used. */
  failures: number;
  everCame: boolean;
}

const MAX_HOPS = 3;

/**
 * Asks for one work by its own address: follows aliases, tries the spelling without doubled hyphens of what is not
 * there, and then asks for its agency.
 */
export async function resolveSingle(resolver: Resolver, doi: string): Promise<Lookup> {
  const asGiven = await askFor(resolver, doi, doi);
  if (asGiven !== undefined) return asGiven;
  const respelled = withSingleHyphens(doi);
  const asRespelled = respelled === doi ? undefined : await askFor(resolver, doi, respelled);
  return asRespelled ?? resolveAgency(resolver, doi);
}

/** The outcome of a DOI that is asked for under a spelling of it; undefined when there is no such work. */
async function askFor(
  { api, base, emit }: Resolver,
  doi: string,
  spelling: string,
): Promise<Lookup | undefined> {
  let target = spelling;
  for (let hops = 0; hops <= MAX_HOPS; hops += 1) {
    const url = workUrl(base, target);
    if (url.length > MAX_URL_BYTES) return { doi, missing: 'too-long' };
    const reply = await api.ask('single', url, 'work');
    switch (reply.type) {
      case 'message':
        return readWork(reply.message, doi, target);
      case 'absent':
        return undefined;
      case 'rejected':
        emit({ type: 'notice', message: `Crossref refused the request for ${doi}: ${reply.message}` });
        return failed(doi, 'bad-request', reply.failure);
      case 'unusable':
        return failed(doi, reply.reason, reply.failure);
      case 'redirect': {
        if (reply.doi === target) return failed(doi, 'redirect', LOOP);
        target = reply.doi;
      }
    }
  }
  return failed(doi, 'redirect', LOOP);
}

const LOOP: AskFailure = { what: 'answered with redirects that lead round in circles', tries: 1 };

function failed(doi: string, missing: MissingReason, failure: AskFailure): Lookup {
  return { doi, missing, failure };
}

/** The record in an answer, when it is that of the work asked for or of one that says it is an alias. */
function readWork(message: unknown, doi: string, target: string): Lookup {
  const record = mapCrossrefRecord(message);
  if (record === undefined)
    return failed(doi, 'malformed', { what: 'answered with a record without a DOI', tries: 1 });
  const names = [record.doi, ...aliasesOf(message)];
  if (!names.includes(doi) && !names.includes(target))
    return failed(doi, 'mismatch', { what: 'answered with the record of another work', tries: 1 });
  return { doi, record, raw: message };
}

/** Who has the record that Crossref has not. */
async function resolveAgency({ api, base }: Resolver, doi: string): Promise<Lookup> {
  const reply = await api.ask('single', agencyUrl(base, doi), 'work-agency');
  if (reply.type === 'unusable') return failed(doi, reply.reason, reply.failure);
  const message = reply.type === 'message' ? reply.message : undefined;
  const agency = fieldsOf(fieldsOf(message).get('agency'));
  const id = plainText(agency.get('id'));
  if (id === undefined || id.toLowerCase() === 'crossref') return { doi, missing: 'not-found' };
  return { doi, missing: 'other-agency', agency: plainText(agency.get('label')) ?? id };
}
