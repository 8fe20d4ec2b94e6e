import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What leads to graphology-metrics, as it is named where it is imported. */
const CERTIFIED = /\/certified-part\.js$/;

/**
 * Leaves graphology-metrics out of a bundle, which would be 20 kB larger with it: what the viewer measures itself is
 * not computed a second time, and says so; see `web/worker/uncertified-part.ts`.
 */
export function withoutCertificates(): Plugin {
  const path = fileURLToPath(new URL('./worker/uncertified-part.ts', import.meta.url));
  return {
    name: 'without-certificates',
    enforce: 'pre',
    resolveId: (id) => (CERTIFIED.test(id) ? path : undefined),
  };
}
