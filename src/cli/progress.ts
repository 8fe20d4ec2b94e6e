import { SingleBar } from 'cli-progress';
import pc from 'picocolors';
import type { BuildEvent } from '../pipeline.js';
import type { SourceEvent } from '../sources/contract.js';
import { printable } from './terminal.js';

/** What was asked of a server. */
export interface RequestCounts {
  list: number;
  single: number;
  bytes: number;
  /** How often each status was answered. */
  readonly statuses: Map<number, number>;
  /** Milliseconds spent waiting because a server asked for it. */
  waited: number;
}

/** Shows how far a build is: a live bar on a terminal, a line every few seconds elsewhere. */
export interface Progress {
  show(event: BuildEvent | SourceEvent): void;
  notice(message: string): void;
  /** Takes the bar away; can be called twice. */
  done(): void;
  requests(): RequestCounts;
}

const STAGES = {
  crawl: 'asking Crossref for the cited works',
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
  const requests: RequestCounts = { list: 0, single: 0, bytes: 0, statuses: new Map(), waited: 0 };
  const line = (text: string) => stream.write(`${printable(text)}\n`);
  const bar = quiet || json || !stream.isTTY ? undefined : crawlBar(stream);
  let lastLine = 0;

  const notice = (message: string) => {
    if (json) line(JSON.stringify({ type: 'notice', message }));
    else line(`${pc.yellow('note')}  ${message}`);
  };
  const showCrawl = (done: number, queued: number, missing: number) => {
    if (bar !== undefined) return bar.update(done, queued, missing);
    if (quiet || (Date.now() - lastLine < LINE_INTERVAL && queued > 0)) return;
    lastLine = Date.now();
    line(`      ${done} of ${done + queued} works done, ${missing} missing`);
  };
  return {
    notice,
    requests: () => requests,
    done: () => bar?.stop(),
    show(event) {
      count(requests, event);
      if (json && event.type !== 'lookup') return void line(JSON.stringify(event));
      if (event.type === 'notice') return notice(event.message);
      if (event.type === 'fallback') return notice(`${event.message.replace(/\.?$/, '.')} Local sources are taken instead.`);
      if (event.type === 'progress') return showCrawl(event.done, event.queued, event.missing);
      if (event.type === 'wait' && event.milliseconds >= 1000 && !quiet) {
        return notice(`Waiting ${Math.round(event.milliseconds / 1000)} s: ${event.reason}.`);
      }
      if (event.type === 'stage') {
        bar?.stop();
        if (!quiet) line(`${pc.dim('·')}     ${STAGES[event.stage]}`);
      }
    },
  };
}

function count(requests: RequestCounts, event: BuildEvent | SourceEvent): void {
  if (event.type === 'wait') requests.waited += event.milliseconds;
  if (event.type !== 'request') return;
  requests[event.kind] += 1;
  requests.bytes += event.bytes;
  requests.statuses.set(event.status, (requests.statuses.get(event.status) ?? 0) + 1);
}

/** A bar that appears with the first progress and can be taken away more than once. */
function crawlBar(stream: NodeJS.WriteStream) {
  const bar = new SingleBar({
    stream,
    format: '      {bar} {value} of {total} works · {missing} missing · {eta_formatted} left',
    barCompleteChar: '━',
    barIncompleteChar: '─',
    hideCursor: true,
    clearOnComplete: true,
  });
  return {
    update(done: number, queued: number, missing: number) {
      if (!bar.isActive) bar.start(done + queued, done, { missing });
      bar.setTotal(done + queued);
      bar.update(done, { missing });
    },
    stop: () => {
      if (bar.isActive) bar.stop();
    },
  };
}
