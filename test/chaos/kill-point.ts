import type { ChildProcess } from 'node:child_process';
import { type FSWatcher, watch } from 'node:fs';
import type { Random } from '../../src/model/random.js';

/** When a process is killed; requests are counted from its start. Nothing in it knows of this. */
export type KillPoint =
  | { readonly at: 'time'; readonly milliseconds: number }
  /** The request has come, and is not answered. */
  | { readonly at: 'request'; readonly number: number }
  /** Half of the answer's body is on its way. */
  | { readonly at: 'half-answer'; readonly number: number }
  /** The whole answer is on its way; so many milliseconds later. */
  | { readonly at: 'answer'; readonly number: number; readonly delay: number }
  /** So many files of the output folder were touched: exports are being written. */
  | { readonly at: 'file'; readonly number: number };

/** Draws a kill; one in seven waits for the exports, which only a finished crawl reaches. */
export function drawKillPoint(random: Random): KillPoint {
  const number = 1 + Math.floor(random() * 10);
  switch (Math.floor(random() * 7)) {
    case 0:
      return { at: 'time', milliseconds: 150 + random() * 1_200 };
    case 1:
      return { at: 'request', number };
    case 2:
      return { at: 'half-answer', number };
    case 3:
      return { at: 'file', number: 1 + Math.floor(random() * 18) };
    default:
      return { at: 'answer', number, delay: random() < 0.5 ? 0 : random() * 40 };
  }
}

/** Kills one process when its moment has come. */
export class Executioner {
  #child: ChildProcess | undefined;
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;
  #touched = 0;
  #killedAt: number | undefined;

  /** @param before number of requests that came before this process */
  constructor(
    private readonly point: KillPoint | undefined,
    private readonly before: number,
    private readonly folder: string,
  ) {}

  /** The process has begun. */
  attach(child: ChildProcess): void {
    this.#child = child;
    const { point } = this;
    if (point?.at === 'time') this.#timer = setTimeout(() => this.kill(), point.milliseconds);
    if (point?.at === 'file')
      this.#watcher = watch(this.folder, (_event, name) => this.#touch(name, point.number));
  }

  /** A request came, or its answer went. */
  see(moment: 'arrived' | 'answered', number: number): void {
    const { point } = this;
    if (point === undefined || !('number' in point) || number - this.before !== point.number) return;
    if (point.at === 'request' && moment === 'arrived') this.kill();
    if (point.at === 'answer' && moment === 'answered') {
      if (point.delay === 0) this.kill();
      else this.#timer = setTimeout(() => this.kill(), point.delay);
    }
  }

  /** Whether this answer must halt half-way, for the process to be killed there. */
  halts(number: number): boolean {
    return this.point?.at === 'half-answer' && number - this.before === this.point.number;
  }

  kill(): void {
    this.#killedAt ??= performance.now();
    this.#child?.kill('SIGKILL');
  }

  /** Milliseconds on the server's clock; absent while it lives. */
  get killedAt(): number | undefined {
    return this.#killedAt;
  }

  /** The process is gone. */
  release(): void {
    clearTimeout(this.#timer);
    this.#watcher?.close();
    this.#child = undefined;
  }

  #touch(name: string | null, number: number): void {
    if (name === null || /^crawl\.sqlite|^records\.jsonl/.test(name)) return;
    this.#touched += 1;
    if (this.#touched >= number) this.kill();
  }
}
