import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedViewer, serveViewer, showViewer } from '../../src/cli/serve.js';

let folder: string;
let served: ServedViewer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-serve-'));
  writeFileSync(join(folder, 'index.html'), '<title>viewer</title>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'graph.json'), '{"format":"citeloom-graph"}');
  served = await serveViewer({ viewerFolder: folder, graphFile: join(folder, 'graph.json'), port: 0 });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

/** A raw request: `fetch` would tidy the path and forbid the Host header. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the served viewer', () => {
  it('gives the page and the graph, each with a policy that allows nothing from elsewhere', async () => {
    for (const [path, body] of [
      ['/', '<title>viewer</title>'],
      ['/graph.json', '{"format":"citeloom-graph"}'],
    ] as const) {
      const answer = await ask(path);
      expect(answer).toMatchObject({ status: 200, body });
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it.each([
    ['a foreign Host header (DNS rebinding)', { host: 'evil.example' }],
    ['a Host header without the port', { host: '127.0.0.1' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s', async (_name, headers) => {
    const answer = await ask('/graph.json', headers);
    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain('citeloom-graph');
  });

  it.each([
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/nothing.js',
  ])('answers 404 to %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('answers GET and HEAD only', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    expect((await ask('/', {}, 'HEAD')).status).toBe(200);
  });

  it('says which port is taken', async () => {
    const port = Number(new URL(served.url).port);
    const again = serveViewer({ viewerFolder: folder, graphFile: join(folder, 'graph.json'), port });
    await expect(again).rejects.toMatchObject({ code: 'SERVER_FAILED', message: `Port ${port} is in use.` });
  });
});

describe('showViewer', () => {
  it('hears Ctrl-C by the time that it prints the address, and then ends', async () => {
    const before = process.listenerCount('SIGINT');
    let shown: Promise<void> | undefined;
    const atAddress = new Promise<number>((resolve) => {
      const out = new Writable({
        write: (_address, _encoding, done) => {
          resolve(process.listenerCount('SIGINT'));
          done();
        },
      });
      const options = { graphFile: join(folder, 'graph.json'), port: 0, quiet: true } as const;
      shown = showViewer(options, { out, err: out, call: 'citeloom' });
    });
    expect(await atAddress).toBe(before + 1);
    process.emit('SIGINT');
    await shown;
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
