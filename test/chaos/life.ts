import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** How one process of the command line went. */
export interface Life {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** What to run, and where its traces go. */
export interface LifeOptions {
  /** The folder that holds the compiled `cli.js`. */
  readonly dist: string;
  readonly args: readonly string[];
  /** Stands for the user's home folder, so that what is kept per user stays in the bench. */
  readonly home: string;
  /** Seconds by which the wall clock is off, and that many milliseconds after the start steps to be right. */
  readonly clockStep?: { readonly seconds: number; readonly after: number };
  readonly onStart?: (child: ChildProcess) => void;
  /** Milliseconds after which a process is taken to hang, and killed. */
  readonly patience?: number;
}

const PATIENCE = 120_000;

/** Runs the compiled command line as a process of its own, with nothing of the user's settings. */
export function live({
  dist,
  args,
  home,
  clockStep,
  onStart,
  patience = PATIENCE,
}: LifeOptions): Promise<Life> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...preload(clockStep), join(dist, 'cli.js'), ...args], {
      cwd: home,
      env: {
        PATH: process.env.PATH,
        HOME: home,
        XDG_STATE_HOME: join(home, 'state'),
        XDG_CACHE_HOME: join(home, 'cache'),
        XDG_CONFIG_HOME: join(home, 'config'),
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onStart?.(child);
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        output[stream] += text;
      });
    }
    const impatience = setTimeout(() => {
      output.stderr += `\nno end within ${patience} ms\n`;
      child.kill('SIGKILL');
    }, patience);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(impatience);
      resolve({ code, signal, ...output, milliseconds: performance.now() - started });
    });
  });
}

/** Node's own way to run something first: the command line itself knows nothing of it. */
function preload(step: LifeOptions['clockStep']): string[] {
  if (step === undefined) return [];
  const source = `const real = Date.now.bind(Date);
    const wrongUntil = real() + ${step.after};
    Date.now = () => real() + (real() < wrongUntil ? ${step.seconds * 1_000} : 0);
    const RealDate = Date;
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [RealDate.now()] : args, self),
    });`;
  return ['--import', `data:text/javascript,${encodeURIComponent(source)}`];
}
