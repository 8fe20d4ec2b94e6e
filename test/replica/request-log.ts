import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { ClassLimit } from './limiter.js';

/** A request as the server saw it. Times are milliseconds on the server's clock. */
export interface LoggedRequest {
  readonly kind: 'single' | 'list';
  /** 1 for the first request to the replica. */
  readonly number: number;
  /** Path and query, as sent. */
  readonly target: string;
  readonly status: number | 'dropped';
  readonly at: number;
  /** `at`, or earlier when the server was busy and may have read the request late. */
  readonly earliest: number;
  /** When the whole answer was handed to the network; absent while it was not, or when it broke off. */
  readonly answeredAt: number | undefined;
  /** When the answer ended or its connection was gone; absent while it is under way. */
  readonly leftAt: number | undefined;
  /** The limits in force when it came, which its answer announces unless a fault hides them. */
  readonly announced: Readonly<ClassLimit>;
  readonly headers: IncomingMessage['headers'];
}

/** Notes in the entry when its answer went out and when it ended. */
export function followAnswer(
  entry: Omit<LoggedRequest, 'answeredAt' | 'leftAt'>,
  response: ServerResponse,
): LoggedRequest {
  const followed: { -readonly [Field in keyof LoggedRequest]: LoggedRequest[Field] } = {
    ...entry,
    answeredAt: undefined,
    leftAt: undefined,
  };
  response.once('finish', () => {
    followed.answeredAt = performance.now();
  });
  response.once('close', () => {
    followed.leftAt = performance.now();
  });
  return followed;
}

/**
 * Tells since when what is read now may have been waiting: the last turn of the event loop but one. After a stall
 * the timer fires first, and only then is read what arrived amid it.
 */
export class Heartbeat {
  #before = performance.now();
  #last = this.#before;
  readonly #timer = setInterval(() => {
    this.#before = this.#last;
    this.#last = performance.now();
  }, 5);

  get last(): number {
    return this.#before;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
