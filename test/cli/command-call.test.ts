import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/registry.js';
import { asCalled, COMMAND_NAMES, commandCall } from '../../src/cli/terminal.js';
import { terminalStream } from './terminal-stream.js';

describe('commandCall', () => {
  it.each([
    ['/usr/local/bin/citeloom', '/home/a', {}, 'citeloom'],
    ['/home/a/citeloom/dist/cli.js', '/home/a/citeloom', {}, 'node dist/cli.js'],
    ['/home/a/citeloom/dist/cli.js', '/home/a/citeloom', { npm_command: 'start' }, 'node dist/cli.js'],
    ['/home/a/citeloom/dist/cli.js', '/home/a/citeloom', { npm_command: 'exec' }, 'node dist/cli.js'],
    ['/opt/citeloom/dist/cli.js', '/home/a/work/today', {}, 'node /opt/citeloom/dist/cli.js'],
    ['/home/a/my papers/dist/cli.js', '/home/a/my papers', {}, 'node dist/cli.js'],
    ['/opt/my tools/dist/cli.js', '/home/a', {}, 'node "/opt/my tools/dist/cli.js"'],
    ['/home/a/work/node_modules/.bin/citeloom', '/home/a/work', {}, 'npx citeloom'],
    ['/home/a/.npm/_npx/1f/node_modules/.bin/citeloom', '/tmp', { npm_command: 'exec' }, 'npx citeloom'],
    ['/usr/lib/node_modules/citeloom/dist/cli.js', '/home/a', {}, 'citeloom'],
    [undefined, '/home/a', {}, 'citeloom'],
  ])('%s run in %s', (script, folder, env, call) => {
    expect(commandCall({ script, folder, env })).toBe(call);
  });
});

describe('asCalled', () => {
  it('writes commands as the user has to type them, and leaves other words alone', () => {
    expect(asCalled('Run citeloom build --out out; citeloom matched it.', 'node dist/cli.js')).toBe(
      'Run node dist/cli.js build --out out; citeloom matched it.',
    );
  });

  it('knows every command', () => {
    const { stream } = terminalStream();
    const program = new Command();
    for (const register of COMMANDS) register(program, { out: stream, err: stream, call: 'citeloom' });
    expect([...COMMAND_NAMES].sort()).toEqual(program.commands.map((command) => command.name()).sort());
  });
});
