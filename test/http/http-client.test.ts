import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { systemClock } from '../../src/http/clock.js';
import { createHttpClient } from '../../src/http/http-client.js';
import { VirtualClock } from './virtual-clock.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function client(options: Parameters<typeof createHttpClient>[1] = {}, clock = systemClock) {
  const created = createHttpClient(clock, options);
  closing.push(() => created.destroy());
  return created;
}

function get(url: string, more: Partial<Parameters<ReturnType<typeof client>['get']>[0]> = {}) {
  return {
    url: new URL(url),
    headers: { 'user-agent': 'test' },
    deadline: 20_000,
    signal: new AbortController().signal,
    onSent: () => {},
    onAnswer: () => {},
    ...more,
  };
}

test('gives status, headers with every value, and the undecoded body', async () => {
  const url = await serve((request, response) => {
    response.writeHead(
      203,
      [
        ['X-Twice', 'a'],
        ['X-Twice', 'b'],
        ['X-Agent', request.headers['user-agent'] ?? ''],
      ].flat(),
    );
    response.end('body');
  });
  const answer = await client().get(get(`${url}/works?rows=2`));
  if ('failure' in answer) throw new Error(answer.message);
  expect(answer.status).toBe(203);
  expect(answer.headers.get('x-twice')?.join(', ')).toBe('a, b');
  expect(answer.headers.get('x-agent')).toEqual(['test']);
  expect(new TextDecoder().decode(answer.body)).toBe('body');
});

test('follows no redirect', async () => {
  const url = await serve((_, response) => {
    response.writeHead(301, { location: '/elsewhere' });
    response.end();
  });
  expect(await client().get(get(url))).toMatchObject({ status: 301 });
});

test('tells when the request is written and when the answer begins', async () => {
  const url = await serve((_, response) => response.end());
  const told: string[] = [];
  await client().get(get(url, { onSent: () => told.push('sent'), onAnswer: () => told.push('answer') }));
  expect(told).toEqual(['sent', 'answer']);
});

test('says that nobody listens', async () => {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  expect(await client().get(get(`http://127.0.0.1:${port}`))).toMatchObject({ failure: 'refused' });
});

test('says that the connection broke, before and amid the answer', async () => {
  const before = await serve((request) => request.socket.resetAndDestroy());
  expect(await client().get(get(before))).toMatchObject({ failure: 'reset' });
  const amid = await serve((request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('half', () => request.socket.resetAndDestroy());
  });
  expect(await client().get(get(amid))).toMatchObject({ failure: 'reset' });
});

test('notices a body shorter than its declared length', async () => {
  const url = await serve((request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('half', () => request.socket.end());
  });
  expect(await client().get(get(url))).toHaveProperty('failure');
});

test('stops at the cap', async () => {
  const url = await serve((_, response) => response.end('x'.repeat(10_000)));
  expect(await client({ maxBytes: 1_000 }).get(get(url))).toMatchObject({ failure: 'too-large' });
});

test('says that what came is not HTTP', async () => {
  const server = createTcpServer((socket) => socket.resume().end('SSH-2.0-OpenSSH\r\n\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo;
  expect(await client().get(get(`http://127.0.0.1:${port}`))).toMatchObject({ failure: 'malformed' });
});

test('ends an answer that drips at the deadline', async () => {
  const clock = new VirtualClock();
  const url = await serve((_, response) => {
    response.writeHead(200);
    response.write('a drop');
  });
  const answered = withResolvers();
  const answer = client({}, clock).get(
    get(url, { deadline: 30_000, onAnswer: () => answered.resolve(undefined) }),
  );
  await answered.promise;
  clock.step();
  expect(clock.now()).toBe(30_000);
  expect(await answer).toMatchObject({ failure: 'timeout' });
});

test('is ended by its signal, and throws its reason', async () => {
  const url = await serve(() => {});
  const stop = new AbortController();
  const answer = client().get(
    get(url, { signal: stop.signal, onSent: () => stop.abort(new Error('enough')) }),
  );
  await expect(answer).rejects.toThrow('enough');
  await expect(client().get(get(url, { signal: stop.signal }))).rejects.toThrow('enough');
});

test('keeps connections open between requests', async () => {
  const ports = new Set<number | undefined>();
  const url = await serve((request, response) => {
    ports.add(request.socket.remotePort);
    response.end('ok');
  });
  const one = client();
  for (let request = 0; request < 10; request += 1) await one.get(get(url));
  expect(ports.size).toBeLessThanOrEqual(2);
});

function withResolvers() {
  let resolve: (value: unknown) => void = () => {};
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
