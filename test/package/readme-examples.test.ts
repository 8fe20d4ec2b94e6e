import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { installPackage, readmeExamples } from './installed-package.js';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = installPackage();
afterAll(() => rmSync(folder, { recursive: true }));

const examples = readmeExamples();
for (const [at, code] of examples.entries()) writeFileSync(join(folder, `example-${at + 1}.ts`), code);

function compile(...options: string[]) {
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  const files = examples.map((_code, at) => `example-${at + 1}.ts`);
  const given = ['--target', 'es2023', '--skipLibCheck', 'false', '--preserveSymlinks', ...options];
  return spawnSync(process.execPath, [tsc, ...strict, ...given, ...files], { cwd: folder, encoding: 'utf8' });
}

it('has examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
});

it.each([
  ['nodenext', 'nodenext'],
  ['bundler', 'esnext'],
])('compiles the examples under strict types, with all declarations, resolved by %s', (resolution, module) => {
  const { stdout, status } = compile('--moduleResolution', resolution, '--module', module);
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});

it('runs the first example', () => {
  copyFileSync(join(ROOT, 'data', 'seeds', 'taffc.2022.3205170.json'), join(folder, 'survey.json'));
  const output = execFileSync(process.execPath, ['--preserve-symlinks', 'example-1.js'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(output).toMatch(/^\d+ works, \d+ citations\n/);
});
