import type { IncomingMessage } from 'node:http';
import { type ClassLimit, Limiter } from './limiter.js';

/** Limits by pool and class; change them while the replica runs to see whether they are obeyed. */
export type ReplicaLimits = Record<'public' | 'polite', Record<'single' | 'list', ClassLimit>>;

/**
 * The published limits.
 * @see https://www.crossref.org/documentation/retrieve-metadata/rest-api/access-and-authentication/
 */
export function publishedLimits(): ReplicaLimits {
  return {
    public: {
      single: { requests: 5, interval: 1_000, concurrency: 1 },
      list: { requests: 1, interval: 1_000, concurrency: 1 },
    },
    polite: {
      single: { requests: 10, interval: 1_000, concurrency: 3 },
      list: { requests: 3, interval: 1_000, concurrency: 3 },
    },
  };
}

/** The two limiters of one pool. */
export function limitersFor(
  limits: ReplicaLimits['public'],
  tolerance: number,
): Record<'single' | 'list', Limiter> {
  return {
    single: new Limiter('single', limits.single, tolerance),
    list: new Limiter('list', limits.list, tolerance),
  };
}

/** Whether a request names an address, in its User-Agent or its query. */
export function isPolite({ headers, url = '' }: IncomingMessage): boolean {
  return (
    /mailto:[^\s@)]+@[^\s@)]+/.test(headers['user-agent'] ?? '') || /[?&]mailto=[^&]+(?:@|%40)/i.test(url)
  );
}
