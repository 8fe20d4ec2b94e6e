import { type Params, SingleBar } from 'cli-progress';
import type { OutputStream } from '../terminal.js';

/** How far something is. */
export interface BarState {
  readonly done: number;
  /** Absent where that is not known: then there is no bar, only what the line says. */
  readonly queued?: number;
  /** What the line says, the most important first: a narrow terminal shows no more than fits. */
  readonly parts: readonly string[];
}

/** A bar on the last line of a terminal; it can be taken away and drawn again. */
export interface LiveBar {
  update(state: BarState): void;
  /** Puts whole lines above the bar. */
  above(lines: string): void;
  stop(): void;
}

const WIDEST = 40;
/** A bar shorter than this says nothing. */
const NARROWEST = 8;

/**
 * A bar that appears with the first progress. It leaves the cursor and the line wrapping of the terminal as they
 * are, so that no way of ending, a second Ctrl-C included, leaves them changed.
 */
export function liveBar(stream: OutputStream): LiveBar {
  let last: BarState | undefined;
  const bar = new SingleBar({
    stream,
    format: (_options, params) => (last === undefined ? '' : barLine(last, params)),
    hideCursor: false,
    linewrap: true,
    gracefulExit: false,
    clearOnComplete: true,
  });
  const draw = ({ done, queued = 0 }: BarState) => bar.start(done + queued, done);
  const clear = () => {
    if (bar.isActive) bar.stop();
  };
  return {
    update(state) {
      last = state;
      if (!bar.isActive) return draw(state);
      bar.setTotal(state.done + (state.queued ?? 0));
      bar.update(state.done);
    },
    above(lines) {
      const isShown = bar.isActive;
      clear();
      stream.write(lines);
      if (isShown && last !== undefined) draw(last);
    },
    stop: clear,
  };
}

/** The line in the width that there is: figures first, the bar gets what is left. */
function barLine({ queued, parts }: BarState, { progress, maxWidth }: Params): string {
  const width = maxWidth - 1;
  let [text = '', ...others] = parts;
  for (const part of others) {
    const longer = `${text} · ${part}`;
    if (longer.length > width) break;
    text = longer;
  }
  const room = Math.min(WIDEST, width - text.length - 7);
  if (queued === undefined || room < NARROWEST) return text.slice(0, width);
  const full = Math.round(room * Math.min(1, Math.max(0, progress)));
  return `      ${'━'.repeat(full)}${'─'.repeat(room - full)} ${text}`;
}
