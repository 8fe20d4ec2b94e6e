import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
}

/**
 * A folder with the package as npm would install it, beside its dependencies and nothing else: links to those
 * of this repository, to be followed as they stand (`preserveSymlinks`).
 */
export function installPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'citeloom-installed-'));
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const home = join(folder, 'node_modules', 'citeloom');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed.trim()), '-C', home, '--strip-components=1']);
  for (const path of dependencies()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(folder, path));
  }
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'user', type: 'module', private: true }),
  );
  return folder;
}

/** Places of the dependencies of dependencies too, without those that only development needs. */
function dependencies(): string[] {
  const lock: Lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(([path]) => path)
    .filter((path) => path.lastIndexOf('node_modules/') === 0);
}

/** The TypeScript examples of the README, in order. */
export function readmeExamples(): string[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  return [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
}
