import { join, sep } from 'node:path';
import { build } from 'vite';

const PROJECT = join(import.meta.dirname, '..', '..', '..');

/**
 * Compiles a script of the bench into one plain module that runs the package's compiled files, as its users do.
 *
 * @param dist the compiled package; the script is written beside it, where Node finds the same dependencies
 * @returns the file to run with `node`
 */
export async function compileScript(script: string, dist: string): Promise<string> {
  const source = join(PROJECT, 'src') + sep;
  const outDir = join(dist, '..', 'bench');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'compiled-package',
        enforce: 'pre',
        async resolveId(id, importer) {
          const found = await this.resolve(id, importer, { skipSelf: true });
          if (found?.id.startsWith(source) !== true) return null;
          const compiled = found.id.slice(source.length).replace(/\.ts$/, '.js');
          return { id: join(dist, compiled), external: 'absolute' };
        },
      },
    ],
    build: { ssr: script, outDir, emptyOutDir: false, target: 'node20', minify: false },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk === undefined) throw new Error(`${script} could not be compiled.`);
  return join(outDir, chunk.fileName);
}
