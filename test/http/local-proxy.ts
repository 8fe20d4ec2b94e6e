import { createServer, request as forward, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** What a request to a proxy asked for, and as whom. */
export interface ProxyRequest {
  readonly method: string | undefined;
  readonly target: string | undefined;
  readonly authorization: string | undefined;
}

/** A running proxy on 127.0.0.1. */
export interface LocalProxy {
  readonly port: number;
  readonly requests: readonly ProxyRequest[];
  close(): Promise<void>;
}

/** Which of the two ways of proxies it goes, and what it answers when it lets nobody through. */
export interface LocalProxyOptions {
  readonly way: 'tunnel' | 'pass-on';
  readonly refuse?: number;
}

/** Starts a proxy that leads every request, whatever host it names, to one port of this machine. */
export async function createLocalProxy(
  port: number,
  { way, refuse }: LocalProxyOptions,
): Promise<LocalProxy> {
  const requests: ProxyRequest[] = [];
  const sockets = new Set<Socket>();
  const note = ({ method, url, headers }: IncomingMessage) =>
    requests.push({ method, target: url, authorization: headers['proxy-authorization'] });
  const server = createServer((request, response) => {
    note(request);
    if (way === 'tunnel' || refuse !== undefined) return void response.writeHead(refuse ?? 405).end();
    const { pathname, search } = new URL(request.url ?? '');
    const { 'proxy-authorization': _, ...headers } = request.headers;
    const target = { host: '127.0.0.1', port, path: pathname + search, headers };
    forward(target, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    }).end();
  });
  if (way === 'tunnel')
    server.on('connect', (request, socket) => {
      note(request);
      if (refuse !== undefined) return void socket.end(`HTTP/1.1 ${refuse} No\r\n\r\n`);
      const target = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        target.pipe(socket);
        socket.pipe(target);
      });
      sockets.add(target);
      for (const one of [socket, target]) one.on('error', () => target.destroy());
    });
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    port: own,
    requests,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
