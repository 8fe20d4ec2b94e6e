import type { ByteStream } from '../../input/byte-stream.js';
import { countingBytes } from '../../input/unpacked.js';
import type { OpenInput, WatchInput } from '../open-input.js';
import type { Terminal } from '../terminal.js';
import { liveBar } from './live-bar.js';
import { type MessageFlags, messagesOn } from './messages.js';

/** How much of an input was read. */
export interface ReadingEvent {
  readonly type: 'reading';
  /** As the user gave it. */
  readonly path: string;
  /** Bytes read, packed where the file is. */
  readonly bytes: number;
  /** Bytes of the file, where that is known. */
  readonly size?: number;
}

/** Milliseconds: nothing is told of what is read sooner; then so many between two lines, and two states of the bar. */
const INTERVALS = { quick: 3000, line: 3000, bar: 100 };

/**
 * Tells how far the reading of inputs is: a live bar on a terminal, a line every few seconds elsewhere, events with
 * `--json`. The bar is taken away whatever `read` comes to.
 * @param now milliseconds of a clock
 */
export async function withReadingProgress<Result>(
  terminal: Terminal,
  flags: MessageFlags,
  read: (watch: WatchInput) => Promise<Result>,
  now = () => performance.now(),
): Promise<Result> {
  const { err } = terminal;
  const { quiet = false, json = false } = flags;
  if (quiet) return read((input) => input);
  const bar = json || !err.isTTY ? undefined : liveBar(err);
  const messages = messagesOn(terminal, flags);
  const tell = (event: ReadingEvent, seconds: number) => {
    if (json) return void err.write(`${JSON.stringify(event)}\n`);
    const parts = partsOf(event, seconds);
    if (bar === undefined) return messages.line(parts.join(', '));
    const { bytes, size } = event;
    bar.update({ done: bytes, ...(size === undefined ? {} : { queued: Math.max(0, size - bytes) }), parts });
  };
  const interval = bar === undefined ? INTERVALS.line : INTERVALS.bar;
  try {
    return await read((input) => ({ ...input, bytes: watched(input, { tell, interval, now }) }));
  } finally {
    bar?.stop();
  }
}

interface Watching {
  readonly tell: (event: ReadingEvent, seconds: number) => void;
  readonly interval: number;
  readonly now: () => number;
}

function watched({ path, size, bytes }: OpenInput, { tell, interval, now }: Watching): ByteStream {
  const begin = now();
  let next = begin + INTERVALS.quick;
  let read = 0;
  return countingBytes(bytes, (length) => {
    read += length;
    const time = now();
    if (time < next) return;
    next = time + interval;
    tell(
      { type: 'reading', path, bytes: read, ...(size === undefined ? {} : { size }) },
      (time - begin) / 1000,
    );
  });
}

function partsOf({ path, bytes, size }: ReadingEvent, seconds: number): string[] {
  const rate = bytes / seconds;
  const left = size === undefined || bytes >= size ? undefined : Math.ceil((size - bytes) / rate);
  return [
    `reading ${path}: ${megabytes(bytes)}${size === undefined ? '' : ` of ${megabytes(size)}`}`,
    `${megabytes(rate)}/s`,
    ...(left === undefined ? [] : [`about ${left} s left`]),
  ];
}

function megabytes(bytes: number): string {
  const value = bytes / 2 ** 20;
  return `${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 })} MB`;
}
