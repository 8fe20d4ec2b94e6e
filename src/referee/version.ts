import { createRequire } from 'node:module';

/** The program that computes measures a second time, with the version that is installed: `graphology-metrics 2.4.2`. */
export const REFEREE: string = nameAndVersion(
  createRequire(import.meta.url)('graphology-metrics/package.json'),
);

function nameAndVersion(manifest: unknown): string {
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
  return `graphology-metrics ${String(version)}`;
}
