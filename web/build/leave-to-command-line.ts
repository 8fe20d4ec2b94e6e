import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What reads formats that few open in a viewer; together they would take it beyond its size. */
const LEFT_OUT =
  /[\\/]imports[\\/](?:dot[\\/]read-dot|cx[\\/]read-cx|adjacency-matrix[\\/]read-matrix|vosviewer[\\/]read-map)\.ts$/;

/** Bundles, in the place of a few readers of graph files, a refusal that names the command line. */
export function leaveToCommandLine(): Plugin {
  const refusal = fileURLToPath(new URL('../document/worker/on-command-line.ts', import.meta.url));
  return {
    name: 'leave-to-command-line',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found !== null && LEFT_OUT.test(found.id) ? refusal : undefined;
    },
  };
}
