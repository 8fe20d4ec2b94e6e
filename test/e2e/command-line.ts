import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the runs of these tests find one another, apart from those of the user. */
const STATE = mkdtempSync(join(tmpdir(), 'citeloom-state-'));
process.once('exit', () => rmSync(STATE, { recursive: true, force: true }));

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

/** What a run of the built command line gave. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Called with the process once it runs. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** Runs the built CLI as a child process, without the user's own settings. */
export function citeloom(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  if (!existsSync(CLI)) throw new Error('dist/cli.js is missing: run npm run build first');
  const settings = /^(?:CITELOOM_.*|https?_proxy|no_proxy)$/i;
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name)));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: options.cwd,
      env: { ...inherited, NO_COLOR: '1', XDG_STATE_HOME: STATE, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    options.onStart?.(child);
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        output[stream] += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...output }));
  });
}
