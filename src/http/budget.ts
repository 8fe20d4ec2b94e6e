import type { SendState } from './send-state.js';

/**
 * What the server allows one user, however many crawls share it: the send states of the classes of requests,
 * and who sends by them.
 */
export interface Budget {
  /** The name of this process among those that share the budget. */
  readonly process: string;
  /** Whether a process that shares the budget may still be running; true when that cannot be told. */
  isRunning(process: string): boolean;
  /**
   * Changes the state of a class; no other process sees or changes it meanwhile.
   * @param fresh the state when none is kept; a limit kept from earlier is taken only where it is stricter
   * @returns what `change` returns
   */
  update<T>(kind: string, fresh: () => SendState, change: (state: SendState) => T): T;
  /** Lets go of what the budget holds open. */
  close(): void;
}

/** A budget for this process alone, forgotten when it ends. */
export function createMemoryBudget(): Budget {
  const states = new Map<string, SendState>();
  return {
    process: 'this',
    isRunning: () => true,
    update: (kind, fresh, change) => {
      const state = states.get(kind) ?? fresh();
      states.set(kind, state);
      return change(state);
    },
    close: () => {},
  };
}
