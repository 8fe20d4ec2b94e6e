import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { screenOf } from '../../src/cli/text/screen.js';
import { terminalStream } from './terminal-stream.js';

async function run(...args: string[]) {
  const [out, err] = [terminalStream(), terminalStream()];
  const code = await main(args, { out: out.stream, err: err.stream, call: 'node dist/cli.js' });
  return { code, stdout: out.text(), stderr: err.text() };
}

describe('errors', () => {
  it('name the fault and the next action as the user has to type it', async () => {
    expect(await run('explain', 'ref1', '--graph', '/nowhere')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'error There is no graph at /nowhere.\nhint  Build one first: node dist/cli.js build --out out\n',
    });
  });

  it('are one JSON object on stderr with --json', async () => {
    const { code, stdout, stderr } = await run('explain', 'ref1', '--graph', '/nowhere', '--json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(JSON.parse(stderr)).toEqual({
      type: 'error',
      code: 'DOCUMENT_INVALID',
      message: 'There is no graph at /nowhere.',
      hint: 'Build one first: node dist/cli.js build --out out',
    });
  });

  it.each([
    [['build', '--json', '--depht', '2'], /^unknown option '--depht'\.$/],
    [['metrics', '--json'], /^missing required argument 'graph'\.$/],
    [['metrics', '--json', '--top', 'many', 'x.net'], /many.* It must be a whole number/],
    [['nonsense', '--json'], /^unknown command 'nonsense'\.$/],
  ])('of the arguments are JSON too: %j', async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(JSON.parse(stderr)).toEqual({
      type: 'error',
      code: 'USAGE',
      message: expect.stringMatching(message),
      hint: expect.stringContaining('--help'),
    });
  });

  it('of the arguments suggest what was meant', async () => {
    const { stderr } = await run('build', '--depht', '2');
    expect(stderr).toBe(
      "error unknown option '--depht'.\nhint  Did you mean --depth? node dist/cli.js build --help lists what there is.\n",
    );
  });
});

describe('screenOf', () => {
  const terminal = terminalStream(120).stream;
  const pipe = terminalStream().stream;

  it('is as wide as the terminal, and 80 columns where nothing tells', () => {
    expect(screenOf(terminal, {}).columns).toBe(120);
    expect(screenOf(pipe, {}).columns).toBe(80);
    expect(screenOf(terminalStream(0).stream, {}).columns).toBe(80);
  });

  it.each([
    [{}, true, false],
    [{ NO_COLOR: '1' }, false, false],
    [{ TERM: 'dumb' }, false, false],
    [{ CI: 'true' }, true, false],
    [{ FORCE_COLOR: '1' }, true, true],
    [{ FORCE_COLOR: '0' }, false, false],
  ])('colours with %j a terminal: %s, a pipe: %s', (env, onTerminal, onPipe) => {
    const isColored = (stream: typeof pipe) => screenOf(stream, env).colors.red('x') !== 'x';
    expect([isColored(terminal), isColored(pipe)]).toEqual([onTerminal, onPipe]);
  });
});
