import { SingleBar } from 'cli-progress';
import pc from 'picocolors';
import type { BuildEvent } from '../pipeline.js';
import type { SourceEvent } from '../sources/contract.js';
import { type CrawlCounts, countEvent, noCounts } from './crawl-counts.js';
import { createPace } from './pace.js';
import { printable } from './terminal.js';

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

/** Writes to `stream`; nothing but notices when quiet, events as JSON lines when asked for. */
export function createProgress(
  stream: NodeJS.WriteStream,
  { quiet, json }: { readonly quiet: boolean; readonly json: boolean },
): Progress {
  const counts = noCounts();
  const paces = { progress: createPace(), matching: createPace() };
  const line = (text: string) => void stream.write(`${printable(text)}\n`);
  const bar = quiet || json || !stream.isTTY ? undefined : crawlBar(stream);
  let lastLine = Number.NEGATIVE_INFINITY;

  const notice = (message: string) => {
    if (json) line(JSON.stringify({ type: 'notice', message }));
    else line(`${pc.yellow('note')}  ${message}`);
  };
  const showCrawl = (event: Extract<BuildEvent, { type: 'progress' | 'matching' }>, found: string) => {
    const { done, queued } = event;
    const pace = paces[event.type];
    const now = performance.now();
    const rate = pace.rate(now).toFixed(1);
    const left = pace.left({ done, queued }, now);
    const remaining = left === undefined ? '' : `about ${left} s left`;
    if (bar !== undefined) return bar.update({ done, queued, found, rate, remaining });
    if (quiet || (now - lastLine < LINE_INTERVAL && queued > 0)) return;
    lastLine = now;
    const parts = [`${done} of ${done + queued} works done`, found, `${rate} requests/s`];
    line(`      ${[...parts, ...(remaining === '' ? [] : [remaining])].join(', ')}`);
  };
  return {
    notice,
    counts: () => counts,
    done: () => bar?.stop(),
    show(event) {
      countEvent(counts, event);
      if (event.type === 'request') for (const pace of Object.values(paces)) pace.sent(performance.now());
      if (json && !quiet) return showJson(event, line);
      if (event.type === 'notice') return notice(event.message);
      if (event.type === 'fallback')
        return notice(`${event.message.replace(/\.?$/, '.')} Local sources are taken instead.`);
      if (event.type === 'progress') return showCrawl(event, `${event.missing} missing`);
      if (event.type === 'matching') return showCrawl(event, `${event.matched} found`);
      if (quiet) return;
      if (event.type === 'wait' && event.milliseconds >= 1000)
        return notice(`Waiting ${Math.round(event.milliseconds / 1000)} s: ${event.reason}.`);
      if (event.type === 'frontier' && event.depth > 1)
        return line(`${pc.dim('·')}     depth ${event.depth}: ${event.dois.length} works`);
      if (event.type === 'stage') {
        bar?.stop();
        line(`${pc.dim('·')}     ${STAGES[event.stage]}`);
      }
    },
  };
}

/** Events as JSON lines: no records, and of a frontier only how many works it has. */
function showJson(event: BuildEvent | SourceEvent, line: (text: string) => void): void {
  if (event.type === 'lookup' || event.type === 'search') return;
  line(JSON.stringify(event.type === 'frontier' ? { ...event, dois: event.dois.length } : event));
}

interface BarState {
  readonly done: number;
  readonly queued: number;
  /** How many were missing, or found, in words. */
  readonly found: string;
  /** Requests per second. */
  readonly rate: string;
  /** Time left in words; empty while nothing tells. */
  readonly remaining: string;
}

/** A bar that appears with the first progress and can be taken away more than once. */
function crawlBar(stream: NodeJS.WriteStream) {
  const bar = new SingleBar({
    stream,
    format: '      {bar} {value} done · {queued} queued · {found} · {rate} requests/s · {remaining}',
    barCompleteChar: '━',
    barIncompleteChar: '─',
    hideCursor: true,
    clearOnComplete: true,
  });
  return {
    update({ done, ...payload }: BarState) {
      if (!bar.isActive) bar.start(done + payload.queued, done, payload);
      bar.setTotal(done + payload.queued);
      bar.update(done, payload);
    },
    stop: () => {
      if (bar.isActive) bar.stop();
    },
  };
}
