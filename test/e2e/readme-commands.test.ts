import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** The lines of the first block of commands below a heading of README. */
function commandsBelow(heading: string): string[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const section = readme.slice(readme.indexOf(`\n${heading}\n`));
  const block = /```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
  return block.split('\n').filter((line) => line !== '');
}

/** Runs a line in a shell; a server that prints its address is ended. */
function run(line: string, cwd: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', `exec ${line}`], { cwd, env: { ...process.env, NO_COLOR: '1' } });
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        const served = /^http:\/\/\S+\n/m;
        const isNew = !served.test(output.stdout);
        output[stream] += text;
        if (isNew && served.test(output.stdout)) child.kill('SIGINT');
      });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...output }));
  });
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-readme-'));
  for (const part of ['dist', 'data']) symlinkSync(join(ROOT, part), join(folder, part));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('commands of README on any graph file', () => {
  const commands = commandsBelow('### Any graph file');

  it('are there', () => {
    expect(commands.map((line) => /cli\.js (\w+) data\/examples/.exec(line)?.[1])).toEqual([
      'metrics',
      'communities',
      'mainpath',
      'project',
      'export',
      'view',
    ]);
  });

  it.each(commands)('%s', async (line) => {
    const { code, stdout, stderr } = await run(line, folder);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).not.toBe('');
  });
});
