import { readFileSync } from 'node:fs';
import { buildGraph } from '../../../../src/graph/build-graph.js';
import { collectWorks } from '../../../../src/graph/collect-works.js';
import type { CollectedWork } from '../../../../src/model/collected-work.js';
import { normalizeDoi } from '../../../../src/model/doi.js';
import type { Lookup } from '../../../../src/model/lookup.js';
import { type Random, seededRandom } from '../../../../src/model/random.js';
import type { Seed } from '../../../../src/model/seed.js';
import type { VenueAssignment } from '../../../../src/model/venue.js';
import { mapCrossrefRecord } from '../../../../src/sources/crossref/map.js';
import { readAnswer } from '../../../../src/sources/crossref/reply.js';
import { resolveBatch } from '../../../../src/sources/crossref/resolve-batch.js';
import { type Resolver, resolveSingle } from '../../../../src/sources/crossref/resolve-single.js';
import { createVenueAssigner } from '../../../../src/venues/assign-venues.js';
import { parseVenueTable } from '../../../../src/venues/venue-table.js';
import { answer } from '../scripted-client.js';
import { mutantOf } from './mutate.js';

/** Records of which one at a time is spoilt; a sample stands for all, so that a trial is quick. */
export interface Field {
  readonly records: readonly { readonly DOI: string }[];
}

/** What became of a mutant, and what else it changed (nothing, if all is well). */
export interface Verdict {
  readonly outcome: string;
  readonly changed: readonly string[];
}

const WORKS = 24;
const BASE = 'https://api.crossref.org';
const table = new URL('../../../../data/venues.json', import.meta.url);
const assignVenues = createVenueAssigner(parseVenueTable(JSON.parse(readFileSync(table, 'utf8'))));
const NOTHING_LOCAL = {
  identify: () => undefined,
  list: () => undefined,
  layers: () => ({ before: [], after: [] }),
};

/**
 * One record among others is replaced by a mutant, and all go the whole way: answer, decoding, resolution,
 * mapping, works, graph. The graph without the spoilt work, its node and its edges must be that of a crawl in
 * which the work was missing.
 */
export async function tryMutant({ records }: Field, number: number): Promise<Verdict> {
  const random = seededRandom(number);
  const chosen = sample(records, random);
  const dois = chosen.map(({ DOI }) => canonical(DOI));
  const spoilt = Math.floor(random() * chosen.length);
  const hostile = dois[spoilt] ?? '';
  const others = dois.filter((doi) => doi !== hostile);
  const texts = chosen.map((record, index) =>
    index === spoilt ? mutantOf(record, { random, others }) : JSON.stringify(record),
  );
  const asked = new Map(dois.map((doi, index) => [doi, texts[index] ?? 'null']));
  const order = random() < 0.5 ? texts : [...texts].reverse();
  const lookups = await resolveAll(dois, asked, order);
  const without = new Map(lookups).set(hostile, { doi: hostile, missing: 'malformed' });
  const lookup = lookups.get(hostile);
  return {
    outcome: lookup === undefined ? 'lost' : 'record' in lookup ? 'resolved' : lookup.missing,
    changed: [
      ...chosen.flatMap((record, index) => {
        const doi = dois[index] ?? '';
        return index === spoilt || isRecordOf(lookups.get(doi), record) ? [] : [`the record of ${doi}`];
      }),
      ...difference(graphOf(dois, lookups, hostile), graphOf(dois, without, hostile)),
    ],
  };
}

/** The list first, what it does not bring one by one, as the source does it. */
async function resolveAll(
  dois: readonly string[],
  asked: ReadonlyMap<string, string>,
  order: readonly string[],
) {
  const envelope = (type: string, message: string) =>
    answer(200, `{"status":"ok","message-type":"${type}","message":${message}}`);
  const resolver: Resolver = {
    base: BASE,
    emit: () => {},
    lists: { failures: 0, everCame: false },
    api: {
      ask: async (kind, url, expected) => {
        const single = decodeURIComponent(new URL(url).pathname.slice('/works/'.length));
        const within =
          kind === 'list' ? new Set(new URL(url).searchParams.get('filter')?.split(',')) : undefined;
        const items = [...asked].filter(([doi]) => within?.has(`doi:${doi}`)).map(([, text]) => text);
        const body =
          within === undefined
            ? envelope('work', asked.get(single) ?? 'null')
            : envelope('work-list', `{"items":[${order.filter((text) => items.includes(text)).join(',')}]}`);
        const isAgency = single.endsWith('/agency');
        const given = isAgency ? answer(404, 'Resource not found.') : body;
        const reply = await readAnswer(given, { wallClock: 0, expected });
        if (reply.type === 'message' || reply.type === 'absent') return reply;
        if (reply.type !== 'retry' && reply.type !== 'unusable') throw new Error(reply.type);
        const { reason, what } = reply;
        return { type: 'unusable', reason, failure: { what, tries: 1 }, isNowhere: false };
      },
    },
  };
  const lookups = new Map<string, Lookup>();
  const queue: { readonly kind: 'list' | 'single'; readonly dois: readonly string[] }[] = [
    { kind: 'list', dois },
  ];
  for (let batch = queue.pop(); batch !== undefined; batch = queue.pop()) {
    const [first = ''] = batch.dois;
    const step =
      batch.kind === 'list'
        ? await resolveBatch(resolver, batch.dois)
        : { lookups: [await resolveSingle(resolver, first)], next: [] };
    for (const lookup of step.lookups) lookups.set(lookup.doi, lookup);
    for (const next of step.next)
      queue.push(next.kind === 'list' ? next : { kind: 'single', dois: [next.doi] });
  }
  return lookups;
}

function isRecordOf(lookup: Lookup | undefined, record: unknown): boolean {
  if (lookup === undefined || !('record' in lookup)) return false;
  return JSON.stringify(lookup.record) === JSON.stringify(mapCrossrefRecord(record));
}

/** The venues of works that know nothing of one another: what one work says of a series would tell of others. */
function eachAlone(works: readonly CollectedWork[]): VenueAssignment {
  const alone = works.map((work) => assignVenues([work]));
  return {
    assigned: new Map(alone.flatMap(({ assigned }) => [...assigned])),
    venues: new Map(alone.flatMap(({ venues }) => [...venues])),
  };
}

/** Nodes and edges as lines, without those of one work. */
function graphOf(dois: readonly string[], lookups: ReadonlyMap<string, Lookup>, except: string): Set<string> {
  const references = dois.map((doi, index) => ({ key: `ref${index}`, doi }));
  const seed: Seed = { id: 'file:list', title: 'A list', references, warnings: [] };
  const { works, edges } = buildGraph(
    collectWorks({ seeds: [seed], lookups, local: NOTHING_LOCAL }),
    eachAlone,
  );
  const lines = new Set<string>();
  const lookup = lookups.get(except);
  const own = new Set([except, lookup !== undefined && 'record' in lookup ? lookup.record.doi : except]);
  for (const [work, id] of works.id.entries())
    if (!own.has(id)) lines.add(JSON.stringify(rowOf(works, work)));
  for (const edge of edges.source.keys()) {
    const [citing, cited] = [edges.source[edge], edges.target[edge]].map(
      (work) => works.id[work ?? -1] ?? '',
    );
    if (citing === undefined || cited === undefined || own.has(citing) || own.has(cited)) continue;
    lines.add(JSON.stringify([citing, cited, edges.assertedBy[edge], edges.references[edge]]));
  }
  return lines;
}

/** What columns tell of one work, absent values left out: a column is absent where no work has a value. */
function rowOf(columns: object, at: number): unknown[] {
  return Object.entries(columns).flatMap(([name, column]: [string, readonly unknown[]]) =>
    column[at] === null ? [] : [[name, column[at]]],
  );
}

function difference(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [...[...one].filter((line) => !other.has(line)), ...[...other].filter((line) => !one.has(line))];
}

function sample<T>(values: readonly T[], random: Random): T[] {
  const left = [...values];
  return Array.from({ length: Math.min(WORKS, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

function canonical(doi: string): string {
  return normalizeDoi(doi) ?? doi;
}
