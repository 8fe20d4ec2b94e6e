import { expect, it } from 'vitest';
import { createProgress } from '../../../src/cli/text/progress.js';
import { screenText, terminalStream } from '../terminal-stream.js';

const progressOn = (columns?: number, flags = {}) => {
  const { stream, text } = terminalStream(columns);
  return { progress: createProgress({ out: stream, err: stream, call: 'citeloom' }, flags), text };
};
const halfWay = { type: 'progress', depth: 1, done: 80, queued: 84, known: 0, missing: 1 } as const;

it('writes a note above the bar, and draws the bar again below', () => {
  const { progress, text } = progressOn(80);
  progress.show(halfWay);
  progress.notice('The first.');
  progress.notice('The second.');
  const shown = screenText(text());
  expect(shown.slice(0, 2)).toEqual(['note  The first.', 'note  The second.']);
  expect(shown[2]).toMatch(/━+─+ 80 done · 84 queued · 1 missing/);
  progress.done();
  expect(screenText(text())).toEqual(['note  The first.', 'note  The second.', '']);
});

it('colours labels, and shows no colour code as text', () => {
  process.env.NO_COLOR = '';
  const { progress, text } = progressOn(80);
  progress.notice('A \u001b[2Jnote');
  progress.show({ type: 'stage', stage: 'graph' });
  expect(text()).toContain('\u001b[33mnote\u001b[39m  A [2Jnote\n');
  expect(screenText(text())).toEqual(['note  A [2Jnote', '·     building the graph', '']);
});

it.each([20, 40, 80, 200])('keeps the bar on one line of %i columns', (columns) => {
  const { progress, text } = progressOn(columns);
  progress.show(halfWay);
  const [line = '', ...others] = screenText(text());
  expect(line.length).toBeLessThan(columns);
  expect(line).toContain('80 done');
  expect(others).toEqual([]);
});

it('leaves cursor and line wrapping of the terminal as they are', () => {
  const { progress, text } = progressOn(80);
  progress.show(halfWay);
  expect(text()).not.toContain('\u001b[?');
});

it('says nothing when quiet, with JSON or without', () => {
  for (const flags of [{ quiet: true }, { quiet: true, json: true }] as const) {
    const { progress, text } = progressOn(undefined, flags);
    progress.show(halfWay);
    progress.show({ type: 'fallback', message: 'It does not answer' });
    progress.notice('A warning.');
    expect(text()).toBe('');
  }
});

it('breaks a long note between words on a terminal, and leaves it whole in a pipe', () => {
  const note = `${'word '.repeat(30)}end`;
  const [terminal, pipe] = [progressOn(60), progressOn()];
  for (const { progress } of [terminal, pipe]) progress.notice(note);
  expect(pipe.text()).toBe(`note  ${note}\n`);
  const lines = screenText(terminal.text());
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  expect(lines[1]).toMatch(/^ {6}word/);
});
