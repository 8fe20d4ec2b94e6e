import type { BuildEvent } from '../pipeline.js';
import type { SourceEvent } from '../sources/contract.js';

/** What was asked of a server, and what came of it. */
export interface CrawlCounts {
  /** Requests by class. */
  list: number;
  single: number;
  bytes: number;
  /** How often each status was answered. */
  readonly statuses: Map<number, number>;
  /** How often each status was answered to each class. */
  readonly byClass: Record<'list' | 'single', Map<number, number>>;
  /** How often a request had to be sent again. */
  retries: number;
  /** Milliseconds spent waiting because a server asked for it or failed. */
  waited: number;
  /** Works that were known before, by depth: nobody was asked. */
  readonly known: Map<number, number>;
  /** Answers of this run: a record, or the reason why there is none. */
  readonly outcomes: Map<string, number>;
  /** Works not answered yet, by depth. */
  readonly queued: Map<number, number>;
  /** Works that the options left out. */
  leftOut: number;
}

/** Nothing was asked yet. */
export function noCounts(): CrawlCounts {
  return {
    list: 0,
    single: 0,
    bytes: 0,
    statuses: new Map(),
    byClass: { list: new Map(), single: new Map() },
    retries: 0,
    waited: 0,
    known: new Map(),
    outcomes: new Map(),
    queued: new Map(),
    leftOut: 0,
  };
}

/** Adds what an event tells. */
export function countEvent(counts: CrawlCounts, event: BuildEvent | SourceEvent): void {
  switch (event.type) {
    case 'request':
      counts[event.kind] += 1;
      counts.bytes += event.bytes;
      increment(counts.statuses, event.status);
      increment(counts.byClass[event.kind], event.status);
      break;
    case 'wait':
      counts.retries += 1;
      counts.waited += event.milliseconds;
      break;
    case 'lookup':
      increment(counts.outcomes, 'record' in event.lookup ? 'resolved' : event.lookup.missing);
      break;
    case 'frontier':
      counts.leftOut += event.leftOut.minCited + event.leftOut.maxWorks;
      break;
    case 'progress':
      counts.known.set(event.depth, event.known);
      counts.queued.set(event.depth, event.queued);
  }
}

/** The sum of what a table of counts holds. */
export function sumOf(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function increment<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
