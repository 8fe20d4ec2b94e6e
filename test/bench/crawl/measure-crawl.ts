import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one crawl cost its process. */
export interface ProcessCost {
  readonly code: number | null;
  readonly stderr: string;
  /** From start to exit. */
  readonly milliseconds: number;
  /** The most memory it ever had resident, in megabytes; absent where the system does not tell. */
  readonly peakMegabytes: number | undefined;
}

/** What to crawl. */
export interface CrawlTarget {
  readonly cli: string;
  /** An empty folder: the crawl knows nothing of earlier ones. */
  readonly folder: string;
  readonly url: string;
  readonly dois: readonly string[];
}

/** Milliseconds between looks at the memory. */
const LOOK = 50;

/** Runs `citeloom crawl` for a list of DOIs as a process of its own. */
export function measureCrawl({ cli, folder, url, dois }: CrawlTarget): Promise<ProcessCost> {
  mkdirSync(folder, { recursive: true });
  const seed = join(folder, 'dois.txt');
  writeFileSync(seed, `${dois.join('\n')}\n`);
  const store = join(folder, 'crawl.sqlite');
  const options = ['--store', store, '--out', folder, '--crossref-url', url, '--mailto', 'you@example.org'];
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, 'crawl', seed, ...options], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, XDG_STATE_HOME: join(folder, 'state'), NO_COLOR: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    let peakMegabytes: number | undefined;
    const look = setInterval(() => {
      peakMegabytes = residentPeak(child.pid) ?? peakMegabytes;
    }, LOOK);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = `${stderr}${text}`.slice(-2_000);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(look);
      resolve({ code, stderr, peakMegabytes, milliseconds: performance.now() - started });
    });
  });
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_status.5.html `VmHWM` */
function residentPeak(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024;
  } catch {
    return undefined;
  }
}
