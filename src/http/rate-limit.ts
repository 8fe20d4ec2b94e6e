/** What a server allows one client, for one class of requests. */
export interface RateLimit {
  /** Requests in each interval, a whole number ≥ 1. */
  readonly requests: number;
  /** Milliseconds. */
  readonly interval: number;
  /** Requests under way at the same time, a whole number ≥ 1. */
  readonly concurrency: number;
}
