import { plainText } from '../../model/plain-text.js';
import type { Lookup, SourceEvent } from '../contract.js';
import type { Api } from './api.js';
import { openEnvelope } from './envelope.js';
import { fieldsOf } from './lenient.js';
import { mapCrossrefRecord } from './map.js';
import { aliasesOf } from './read-items.js';
import { agencyUrl, MAX_URL_BYTES, redirectTarget, workUrl } from './urls.js';

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
}

const MAX_HOPS = 3;

/** Asks for one work by its own address: follows aliases, and asks for the agency of what is not there. */
export async function resolveSingle(resolver: Resolver, doi: string): Promise<Lookup> {
  const { api, base, emit } = resolver;
  let target = doi;
  for (let hops = 0; hops <= MAX_HOPS; hops += 1) {
    const url = workUrl(base, target);
    if (url.length > MAX_URL_BYTES) return { doi, missing: 'bad-request' };
    const reply = await api.ask('single', url);
    switch (reply.type) {
      case 'json':
        return readWork(reply.json, doi, target);
      case 'absent':
        return resolveAgency(resolver, doi);
      case 'rejected':
        emit({ type: 'notice', message: `Crossref refused the request for ${doi}: ${reply.message}` });
        return { doi, missing: 'bad-request' };
      case 'unusable':
        return { doi, missing: reply.reason };
      case 'redirect': {
        const next = redirectTarget(base, url, reply.location);
        if (next === undefined || next === target) return { doi, missing: 'redirect' };
        target = next;
      }
    }
  }
  return { doi, missing: 'redirect' };
}

/** The record in an answer, when it is that of the work asked for or of one that says it is an alias. */
function readWork(json: unknown, doi: string, target: string): Lookup {
  const opened = openEnvelope(json, 'work');
  if ('unusable' in opened) return { doi, missing: opened.unusable };
  const record = mapCrossrefRecord(opened.message);
  if (record === undefined) return { doi, missing: 'malformed' };
  const names = [record.doi, ...aliasesOf(opened.message)];
  if (!names.includes(doi) && !names.includes(target)) return { doi, missing: 'mismatch' };
  return { doi, record, raw: opened.message };
}

/** Why Crossref has no record; an agency that cannot be asked changes nothing about that. */
async function resolveAgency({ api, base }: Resolver, doi: string): Promise<Lookup> {
  const reply = await api.ask('single', agencyUrl(base, doi));
  if (reply.type !== 'json') return { doi, missing: 'not-found' };
  const opened = openEnvelope(reply.json, 'work-agency');
  const agency = fieldsOf('message' in opened ? fieldsOf(opened.message).get('agency') : undefined);
  const id = plainText(agency.get('id'));
  if (id === undefined || id.toLowerCase() === 'crossref') return { doi, missing: 'not-found' };
  return { doi, missing: 'other-agency', agency: plainText(agency.get('label')) ?? id };
}
