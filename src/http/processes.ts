import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { messageOf } from '../errors.js';

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
export const machineProcesses: Processes = {
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
