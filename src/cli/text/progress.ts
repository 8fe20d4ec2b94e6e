import { countOf, formatCount } from '../../model/format-number.js';
import type { BuildEvent } from '../../pipeline.js';
import type { SourceEvent } from '../../sources/contract.js';
import { type CrawlCounts, countEvent, noCounts } from '../crawl-counts.js';
import type { OutputStream, Terminal } from '../terminal.js';
import { liveBar } from './live-bar.js';
import { type MessageFlags, messagesOn } from './messages.js';
import { createPace } from './pace.js';
import { createWaitNotices } from './wait-notices.js';

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
