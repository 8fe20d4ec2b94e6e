import type { RateLimit } from '../../http/rate-headers.js';

/** The two classes of requests that Crossref limits separately: one record, or a list of them. */
export type RequestKind = 'single' | 'list';

/** The pool a client is served from, by how it identifies itself. */
export type PoolName = 'public' | 'polite' | 'plus';

/** What a pool allows each class. */
export type PoolLimits = Readonly<Record<RequestKind, RateLimit>>;

/**
 * The limits until a response announces others. Plus sets no cap on concurrency; ten connections are plenty.
 * @see https://www.crossref.org/documentation/retrieve-metadata/rest-api/access-and-authentication/
 */
export const POOLS = {
  public: {
    single: { requests: 5, interval: 1_000, concurrency: 1 },
    list: { requests: 1, interval: 1_000, concurrency: 1 },
  },
  polite: {
    single: { requests: 10, interval: 1_000, concurrency: 3 },
    list: { requests: 3, interval: 1_000, concurrency: 3 },
  },
  plus: {
    single: { requests: 150, interval: 1_000, concurrency: 10 },
    list: { requests: 150, interval: 1_000, concurrency: 10 },
  },
} as const satisfies Record<PoolName, PoolLimits>;

/** The pool named by `x-api-pool` (`polite-single`, `public-array`, older `polite`), if it is one we know. */
export function poolNamed(header: string | undefined): PoolName | undefined {
  const name = header?.trim().toLowerCase().split('-')[0];
  return name === 'public' || name === 'polite' || name === 'plus' ? name : undefined;
}
