/** Limits of one class, as a server enforces them. */
export interface ClassLimit {
  requests: number;
  /** Milliseconds. */
  interval: number;
  concurrency: number;
}

/** A request that came when the limits did not allow it. */
export interface Violation {
  readonly kind: 'single' | 'list';
  readonly limit: 'rate' | 'concurrency';
  /** Requests in the window, or under way, this one included. */
  readonly seen: number;
  readonly allowed: number;
  /** Milliseconds on the server's clock. */
  readonly at: number;
}

/** Counts requests in a sliding window, and those under way. */
export class Limiter {
  readonly #arrivals: number[] = [];
  #underWay = 0;

  /**
   * @param tolerance milliseconds by which the window is shorter than the interval: a server that shares a
   * busy machine with its clients sees requests late, and so closer together than they were sent
   */
  constructor(
    readonly kind: 'single' | 'list',
    readonly limit: ClassLimit,
    private readonly tolerance: number,
  ) {}

  /** Registers a request; gives what it violates. */
  arrive(now: number): Violation[] {
    const { interval } = this.limit;
    const opens = now - Math.max(interval - this.tolerance, interval / 2);
    while ((this.#arrivals[0] ?? Number.POSITIVE_INFINITY) <= opens) this.#arrivals.shift();
    this.#arrivals.push(now);
    this.#underWay += 1;
    const violations: Violation[] = [];
    const seen = { rate: this.#arrivals.length, concurrency: this.#underWay };
    const allowed = { rate: this.limit.requests, concurrency: this.limit.concurrency };
    for (const limit of ['rate', 'concurrency'] as const)
      if (seen[limit] > allowed[limit])
        violations.push({ kind: this.kind, limit, seen: seen[limit], allowed: allowed[limit], at: now });
    return violations;
  }

  /** The answer to a request has been sent, or its connection is gone. */
  leave(): void {
    this.#underWay -= 1;
  }

  /** As the real API announces them. */
  headers(): Record<string, string> {
    const { requests, interval, concurrency } = this.limit;
    return {
      'x-rate-limit-limit': String(requests),
      'x-rate-limit-interval': interval % 1_000 === 0 ? `${interval / 1_000}s` : `${interval}ms`,
      'x-concurrency-limit': String(concurrency),
    };
  }
}
