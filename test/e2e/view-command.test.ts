import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { citeloom } from './command-line.js';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-view-'));
  await citeloom(['build', '--offline', '--quiet', '--format', 'json', '--out', folder]);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('citeloom view', () => {
  it.each([
    ['the folder', () => folder],
    ['the file', () => join(folder, 'graph.json')],
  ])('serves the viewer and the graph of %s at the address it prints, until Ctrl-C', async (_name, place) => {
    const answers: [number, string | null][] = [];
    const run = await citeloom(['view', place(), '--port', '0'], {
      onStart: (child) =>
        child.stdout?.once('data', async (text: string | Buffer) => {
          const url = String(text).trim();
          for (const path of ['', 'graph.json', 'nothing']) {
            const answer = await fetch(url + path);
            answers.push([answer.status, answer.headers.get('content-type')]);
          }
          child.kill('SIGINT');
        }),
    });
    expect(run.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    expect(answers.map(([status]) => status)).toEqual([200, 200, 404]);
    expect(answers[1]?.[1]).toBe('application/json; charset=utf-8');
    expect(run.code).toBe(0);
  });

  it.each([
    ['a folder without a graph', 'src', 'There is no graph at src/graph.json', 'node dist/cli.js build'],
    ['a file that is no graph', 'package.json', 'package.json', 'These can be read'],
  ])('refuses %s and says what to give', async (_name, place, message, hint) => {
    const run = await citeloom(['view', place]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(message);
    expect(run.stderr).toContain(hint);
  });

  it('serves a graph file of another program, measured and laid out', async () => {
    const file = join(folder, 'field.net');
    writeFileSync(file, '*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Arcs\n1 2\n3 2\n');
    let served: GraphDocument | undefined;
    const run = await citeloom(['view', file, '--port', '0'], {
      onStart: (child) =>
        child.stdout?.once('data', async (text: string | Buffer) => {
          served = (await (await fetch(`${String(text).trim()}graph.json`)).json()) as GraphDocument;
          child.kill('SIGINT');
        }),
    });
    expect(run.code).toBe(0);
    expect(served?.nodes.inDegree).toEqual([0, 2, 0]);
    expect(served?.meta.title).toBe('field.net');
  });
});
