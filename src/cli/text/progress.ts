import { countOf, formatCount } from '../../model/format-number.js';
import type { BuildEvent } from '../../pipeline.js';
import type { SourceEvent } from '../../sources/contract.js';
import { type CrawlCounts, countEvent, noCounts } from '../crawl-counts.js';
import type { OutputStream, Terminal } from '../terminal.js';
import { liveBar } from './live-bar.js';
import { type MessageFlags, messagesOn } from './messages.js';

/** Shows how far a build is: a live bar on a terminal, a line every few seconds elsewhere. */
export interface Progress {
  show(event: BuildEvent | SourceEvent): void;
  notice(message: string): void;
  /** Takes the bar away; can be called twice. */
  done(): void;
  counts(): CrawlCounts;
}

const STAGES = {
  crawl: 'asking Crossref for the cited works',
  match: 'searching for the references without a DOI',
  graph: 'building the graph',
  measures: 'computing measures',
  layouts: 'placing the works',
} as const;

/** Milliseconds between two lines where there is no terminal. */
const LINE_INTERVAL = 3000;

/** Writes to stderr: nothing when quiet, events as JSON lines when asked for. */
export function createProgress(terminal: Terminal, flags: MessageFlags): Progress {
  const counts = noCounts();
  const paces = { progress: createPace(), matching: createPace() };
  const { err } = terminal;
  const { quiet = false, json = false } = flags;
  const bar = quiet || json || !err.isTTY ? undefined : liveBar(err);
  const messages = messagesOn(terminal, flags, bar?.above);
  const waitNotice = createWaitNotices();
  let lastLine = Number.NEGATIVE_INFINITY;

  const showCrawl = (event: Extract<BuildEvent, { type: 'progress' | 'matching' }>, found: string) => {
    const { done, queued } = event;
    const pace = paces[event.type];
    const now = performance.now();
    const rate = `${pace.rate(now).toFixed(1)} requests/s`;
    const left = pace.left({ done, queued }, now);
    const parts = [found, rate, ...(left === undefined ? [] : [`about ${left} s left`])];
    if (bar !== undefined)
      return bar.update({ done, queued, parts: [`${done} done · ${queued} queued`, ...parts] });
    if (now - lastLine < LINE_INTERVAL && queued > 0) return;
    lastLine = now;
    messages.line([`${formatCount(done)} of ${countOf(done + queued, 'work')} done`, ...parts].join(', '));
  };
  return {
    notice: messages.note,
    counts: () => counts,
    done: () => bar?.stop(),
    show(event) {
      countEvent(counts, event);
      if (event.type === 'request') for (const pace of Object.values(paces)) pace.sent(performance.now());
      if (quiet) return;
      if (json) return showJson(event, err);
      if (event.type === 'notice') return messages.note(event.message);
      if (event.type === 'fallback')
        return messages.note(`${event.message.replace(/\.?$/, '.')} Local sources are taken instead.`);
      if (event.type === 'progress') return showCrawl(event, `${event.missing} missing`);
      if (event.type === 'matching') return showCrawl(event, `${event.matched} found`);
      if (event.type === 'wait') {
        const text = waitNotice(event, performance.now());
        return text === undefined ? undefined : messages.note(text);
      }
      if (event.type === 'frontier' && event.depth > 1)
        return messages.step(`depth ${event.depth}: ${countOf(event.dois.length, 'work')}`);
      if (event.type === 'stage') {
        bar?.stop();
        messages.step(STAGES[event.stage]);
      }
    },
  };
}

/** Events as JSON lines: no records, and of a frontier only how many works it has. */
function showJson(event: BuildEvent | SourceEvent, err: OutputStream): void {
  if (event.type === 'lookup' || event.type === 'search') return;
  const told = event.type === 'frontier' ? { ...event, dois: event.dois.length } : event;
  err.write(`${JSON.stringify(told)}\n`);
}

/** How quickly a crawl goes, from what it did in the last seconds. Times are milliseconds of one clock. */
export interface Pace {
  /** A request was answered. */
  sent(now: number): void;
  /** Requests per second. */
  rate(now: number): number;
  /** Whole seconds until all is done; undefined while nothing tells. */
  left(works: { readonly done: number; readonly queued: number }, now: number): number | undefined;
}

/** Milliseconds looked back. */
const WINDOW = 10_000;

/** A pace that begins now. */
function createPace(): Pace {
  const requests: number[] = [];
  let first: { readonly done: number; readonly at: number } | undefined;
  return {
    sent: (now) => void requests.push(now),
    rate: (now) => {
      while ((requests[0] ?? now) < now - WINDOW) requests.shift();
      const since = Math.max(1000, Math.min(WINDOW, now - (requests[0] ?? now)));
      return (requests.length * 1000) / since;
    },
    left: ({ done, queued }, now) => {
      if (first === undefined || done < first.done) first = { done, at: now };
      const gained = done - first.done;
      return gained === 0 || queued === 0
        ? undefined
        : Math.ceil((queued * (now - first.at)) / gained / 1000);
    },
  };
}

type Wait = Extract<SourceEvent, { type: 'wait' }>;

/** Milliseconds that a wait must last to be told, between two that are told, and from which on every one is. */
const DEFAULTS = { shortest: 1_000, interval: 5_000, long: 30_000 };

/**
 * What people should know of waits: `Crossref answered 502; try 2 of 5 comes in 3 s`. Undefined for one that is short,
 * or that follows closely on another. Many requests may be tried again at the same time.
 */
export function createWaitNotices(
  options: Partial<typeof DEFAULTS> = {},
): (wait: Wait, now: number) => string | undefined {
  const { shortest, interval, long } = { ...DEFAULTS, ...options };
  let last = Number.NEGATIVE_INFINITY;
  return ({ milliseconds, reason, retry }, now) => {
    if (milliseconds < shortest || (milliseconds < long && now - last < interval)) return undefined;
    last = now;
    const seconds = `${Math.round(milliseconds / 1_000)} s`;
    return retry === undefined
      ? `${reason}; going on in ${seconds}.`
      : `${reason}; try ${retry.next} of ${retry.of} comes in ${seconds}.`;
  };
}
