import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { CiteloomError, messageOf } from '../errors.js';
import { isNodeError } from './files.js';
import { onInterrupt } from './interrupt.js';
import { PACKAGE_PATHS } from './package-files.js';
import type { Terminal } from './terminal.js';
import { messagesOn } from './text/messages.js';

/** What a served page may do, and who may ask for it. Sent with every answer. */
const SECURITY_HEADERS = Object.freeze({
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
    "worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
});

/** A viewer that is being served. */
export interface ServedViewer {
  readonly url: string;
  close(): Promise<void>;
}

/** What to serve, and where. */
export interface ServeOptions {
  /** The built viewer. */
  readonly viewerFolder: string;
  readonly graphFile: string;
  /** 0 takes any free port. */
  readonly port: number;
}

const HOST = '127.0.0.1';

/**
 * Serves the viewer and one graph on this machine only: bound to 127.0.0.1, for its own host names and its
 * own pages.
 * @throws CiteloomError SERVER_FAILED when the port is taken
 */
export async function serveViewer({ viewerFolder, graphFile, port }: ServeOptions): Promise<ServedViewer> {
  const files = sirv(viewerFolder, { dev: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const refusal = refusalOf(request, portOf(server));
    if (refusal !== undefined) return answer(response, refusal.status, refusal.message);
    if (pathOf(request) === '/graph.json') return sendGraph(graphFile, response);
    return files(request, response, () => answer(response, 404, 'Not found.'));
  });
  await listen(server, port);
  return {
    url: `http://${HOST}:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const taken = isNodeError(cause) && cause.code === 'EADDRINUSE';
      const message = taken ? `Port ${port} is in use.` : `Could not serve: ${messageOf(cause)}.`;
      reject(new CiteloomError('SERVER_FAILED', message, { hint: 'Choose another with --port.', cause }));
    });
    server.listen(port, HOST, resolve);
  });
}

function refusalOf(request: IncomingMessage, port: number): { status: number; message: string } | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, message: 'Only GET is answered.' };
  const hosts = [`${HOST}:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.host ?? '')) return { status: 403, message: 'Unknown host.' };
  const { origin } = request.headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
    return { status: 403, message: 'Foreign origin.' };
  if (request.headers['sec-fetch-site'] === 'cross-site')
    return { status: 403, message: 'Cross-site request.' };
  return undefined;
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0] ?? '/';
}

function sendGraph(path: string, response: ServerResponse): void {
  const stream = createReadStream(path);
  stream.once('error', () => answer(response, 404, 'The graph is not there any more.'));
  stream.once('open', () => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    stream.pipe(response);
  });
  response.once('close', () => stream.destroy());
}

function answer(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${message}\n`);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const DEFAULT_PORT = 7420;

/** What to show, and on which port; without one the default, or a free one when that is taken. */
export interface ShowOptions {
  readonly graphFile: string;
  readonly port?: number | undefined;
  readonly quiet?: true | undefined;
}

/** Serves the viewer, prints its address, and returns when the user interrupts. */
export async function showViewer(options: ShowOptions, terminal: Terminal): Promise<void> {
  const { graphFile, port, quiet } = options;
  const served = await serveOn(graphFile, port);
  const interrupt = onInterrupt();
  terminal.out.write(`${served.url}\n`);
  messagesOn(terminal, { quiet }).note('The viewer is served on this machine only. Ctrl-C stops it.');
  if (!interrupt.signal.aborted) await once(interrupt.signal, 'abort');
  interrupt.release();
  await served.close();
}

async function serveOn(graphFile: string, port: number | undefined) {
  const options = { viewerFolder: PACKAGE_PATHS.viewer, graphFile };
  if (port !== undefined) return serveViewer({ ...options, port });
  try {
    return await serveViewer({ ...options, port: DEFAULT_PORT });
  } catch (thrown) {
    if (thrown instanceof CiteloomError) return serveViewer({ ...options, port: 0 });
    throw thrown;
  }
}
