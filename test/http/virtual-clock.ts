import type { Clock } from '../../src/http/clock.js';

interface Timer {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock whose time passes only when everything waits. */
export class VirtualClock implements Clock {
  #now = 0;
  #timers: Timer[] = [];
  /** Every wait that was begun, in milliseconds. */
  readonly sleeps: number[] = [];

  constructor(private wallStart = Date.UTC(2026, 0, 1)) {}

  now(): number {
    return this.#now;
  }

  wallClock(): number {
    return this.wallStart + this.#now;
  }

  /** Sets the wall clock forward, or back when negative. */
  stepWallClock(milliseconds: number): void {
    this.wallStart += milliseconds;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    this.sleeps.push(milliseconds);
    return new Promise((resolve, reject) => {
      const refuse = () => {
        this.#timers = this.#timers.filter((one) => one !== timer);
        reject(signal?.reason);
      };
      const timer = {
        at: this.#now + Math.max(0, milliseconds),
        wake: () => {
          signal?.removeEventListener('abort', refuse);
          resolve();
        },
      };
      if (signal?.aborted === true) reject(signal.reason);
      else {
        this.#timers.push(timer);
        signal?.addEventListener('abort', refuse, { once: true });
      }
    });
  }

  /** Lets time pass until the promise is settled; throws when it never will be. */
  async run<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const mark = () => {
      settled = true;
    };
    promise.then(mark, mark);
    for (;;) {
      await this.settle();
      if (settled) return promise;
      if (!this.step()) throw new Error('Everything waits, and no timer is set');
    }
  }

  /** Lets everything go on that does not wait for time. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Jumps to the next timer, if any. */
  step(): boolean {
    const next = this.#timers.reduce<Timer | undefined>(
      (first, timer) => (first === undefined || timer.at < first.at ? timer : first),
      undefined,
    );
    if (next === undefined) return false;
    this.#timers = this.#timers.filter((timer) => timer !== next);
    this.#now = Math.max(this.#now, next.at);
    next.wake();
    return true;
  }
}
