import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { messageOf } from '../errors.js';
import { type Budget, createMemoryBudget } from './budget.js';
import { type BudgetFile, openBudgetFile } from './budget-file.js';
import type { Clock } from './clock.js';
import { type SendState, stricterLimit } from './send-state.js';
import { parseSendState, serializeSendState } from './stored-send-state.js';

/** Where a shared budget is kept, and whose it is. */
export interface SharedBudgetOptions {
  /** A folder of this user; made when it is not there. */
  readonly folder: string;
  /** Whose budget: the same for all who share it, and telling nobody who that is. */
  readonly key: string;
  readonly clock: Clock;
  /** Told once, when the budget cannot be shared. */
  readonly onNotice: (message: string) => void;
  readonly processes?: Processes;
}

const FILE = 'budget-1.sqlite';

/**
 * A budget that all processes of this user on this machine share, and that outlives them, even killed ones.
 *
 * A folder that cannot be written is no error: the budget is then this process's own, and begins with a pause
 * of one interval, for another may just have sent.
 */
export function openSharedBudget(options: SharedBudgetOptions): Budget {
  const { folder, key, clock, onNotice, processes = machineProcesses } = options;
  const lastSeen = new Map<string, SendState>();
  const own = createMemoryBudget();
  let file: BudgetFile | undefined;
  try {
    file = openBudgetFile(join(folder, FILE), key, clock.wallClock());
  } catch (error) {
    giveUp(error);
  }

  function giveUp(error: unknown): void {
    file = undefined;
    onNotice(
      `The rate is not shared with other runs, for ${folder} cannot be used (${messageOf(error)}). Run one at a time.`,
    );
  }

  /** What is kept; at first its limit is taken only where it is the stricter one. */
  function resume(kept: string | undefined, kind: string, fresh: () => SendState): SendState {
    const state = kept === undefined ? undefined : parseSendState(kept, clock);
    if (state === undefined) return fresh();
    if (!lastSeen.has(kind)) state.limit = stricterLimit(state.limit, fresh().limit);
    return state;
  }

  return {
    process: processes.self,
    isRunning: processes.isRunning,
    update: (kind, fresh, change) => {
      try {
        if (file !== undefined)
          return file.update(kind, (kept) => {
            const state = resume(kept, kind, fresh);
            lastSeen.set(kind, state);
            const result = change(state);
            return { state: serializeSendState(state, clock), result };
          });
      } catch (error) {
        if (!(error instanceof Database.SqliteError)) throw error;
        giveUp(error);
      }
      return own.update(kind, () => quiet(lastSeen.get(kind) ?? fresh(), clock), change);
    },
    close: () => {
      file?.close();
      file = undefined;
    },
  };
}

/** Nothing goes for one interval. */
function quiet(state: SendState, clock: Clock): SendState {
  return { ...state, due: Math.max(state.due, clock.now() + state.limit.interval) };
}

/** The processes that share a budget, as an effect. */
export interface Processes {
  /** The name of this one: unlike any other's, now or before. */
  readonly self: string;
  /** Whether a process may still be running; true when that cannot be told. */
  isRunning(name: string): boolean;
}

const HOST = encodeURIComponent(hostname());
const SELF = `${HOST}/${process.pid}/${randomBytes(6).toString('hex')}`;

/** The processes of this machine. What runs on another one that shares the folder cannot be told. */
const machineProcesses: Processes = {
  self: SELF,
  isRunning: (name) => {
    const [host, id] = name.split('/');
    if (name === SELF || host !== HOST) return true;
    const pid = Number(id);
    return pid !== process.pid && Number.isSafeInteger(pid) && pid > 0 && exists(pid);
  },
};

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !messageOf(error).includes('ESRCH');
  }
}
