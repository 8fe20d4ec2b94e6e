import { join } from 'node:path';
import { build } from 'vite';
import { bundleWorkers } from '../../bundle-workers.js';

/**
 * Compiles a script of the bench, and what it uses of the source, into one plain module, as the package is compiled.
 *
 * @param dist the compiled package; the script is written beside it, where Node finds the same dependencies
 * @returns the file to run with `node`
 */
export async function compileScript(script: string, dist: string): Promise<string> {
  const outDir = join(dist, '..', 'bench');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [bundleWorkers()],
    build: { ssr: script, outDir, emptyOutDir: false, target: 'node20', minify: false },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk === undefined) throw new Error(`${script} could not be compiled.`);
  return join(outDir, chunk.fileName);
}
