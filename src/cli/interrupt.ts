import { CiteloomError, EXIT_CODES } from '../errors.js';

/** Ctrl-C, heard where there is something to keep or to clean up, and left to the system elsewhere. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** Hears it again. */
  listen(): void;
  /** From now on it ends the process at once, also amid a long computation. */
  release(): void;
  /** @throws CiteloomError INTERRUPTED when it came */
  throwIfInterrupted(): void;
}

/** Turns Ctrl-C into a signal, so that what was fetched is kept; a second Ctrl-C leaves at once. */
export function onInterrupt(): Interrupt {
  const controller = new AbortController();
  const listener = () => {
    if (controller.signal.aborted) process.exit(EXIT_CODES.INTERRUPTED);
    controller.abort();
  };
  const release = () => {
    process.off('SIGINT', listener);
    process.off('SIGTERM', listener);
  };
  const listen = () => {
    release();
    process.on('SIGINT', listener);
    process.on('SIGTERM', listener);
  };
  listen();
  return {
    signal: controller.signal,
    listen,
    release,
    throwIfInterrupted: () => {
      if (controller.signal.aborted) throw new CiteloomError('INTERRUPTED', 'Interrupted');
    },
  };
}
