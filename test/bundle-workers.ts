import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'vite';

/** Where sources name the module of a worker, as it is called when it is compiled. */
const WORKER = /new URL\('\.\/([\w-]+)\.js', import\.meta\.url\)/g;

/**
 * Lets workers start from sources: Node runs no TypeScript, so the module that a worker is to run is bundled, and
 * its address replaced by one that holds the code.
 */
export function bundleWorkers(): Plugin {
  const bundles = new Map<string, Promise<string>>();
  const bundleOf = (file: string) => {
    const bundle = bundles.get(file) ?? bundled(file);
    bundles.set(file, bundle);
    return bundle;
  };
  return {
    name: 'bundle-workers',
    enforce: 'pre',
    async transform(code, id) {
      let [text, end] = ['', 0];
      for (const match of code.matchAll(WORKER)) {
        const file = join(dirname(id), `${match[1]}.ts`);
        if (!existsSync(file)) continue;
        this.addWatchFile(file);
        text += `${code.slice(end, match.index)}new URL(${JSON.stringify(await bundleOf(file))})`;
        end = match.index + match[0].length;
      }
      return end === 0 ? undefined : { code: text + code.slice(end), map: null };
    },
  };
}

/** The module and all that it imports, as an address that Node's workers take. */
async function bundled(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: file, write: false, target: 'node20', minify: false },
  });
  const [chunk, ...more] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk' || more.length > 0) throw new Error(`${file} is no worker in one piece.`);
  return `data:text/javascript;base64,${Buffer.from(chunk.code).toString('base64')}`;
}
