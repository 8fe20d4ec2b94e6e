import type { ServerResponse } from 'node:http';
import { constants, gzipSync } from 'node:zlib';
import type { Reply } from './reply.js';

/** Headers to set beside or instead of the right ones; `null` leaves one out. */
export type HeaderChanges = Readonly<Record<string, string | string[] | null>>;

/** What can go wrong with one answer. */
export type Fault =
  | { readonly type: 'reset' }
  | { readonly type: 'reset-amid-body' }
  | { readonly type: 'silence' }
  | { readonly type: 'truncated-gzip' }
  | { readonly type: 'truncated-json' }
  | { readonly type: 'false-content-length' }
  | {
      readonly type: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string | string[]>>;
      readonly body?: string | Uint8Array;
    }
  /** The right answer in so many pieces, that many milliseconds apart; `endless`: a byte each time, for ever. */
  | { readonly type: 'drip'; readonly pieces: number | 'endless'; readonly pause: number }
  /** The right answer, its second half later; called back when the first half is on its way. */
  | { readonly type: 'halt-amid-body'; readonly pause: number; readonly onHalt?: () => void }
  /** The right body under other headers. */
  | { readonly type: 'headers'; readonly headers: HeaderChanges }
  /** Another body under the right headers. */
  | { readonly type: 'rewritten'; readonly rewrite: (body: string) => string }
  /** So many megabytes of blanks, packed into some kilobytes. */
  | { readonly type: 'gzip-bomb'; readonly megabytes: number };

/** A load balancer's page. */
export const GATEWAY_PAGE =
  '<html>\r\n<head><title>504 Gateway Time-out</title></head>\r\n<body>\r\n<center><h1>504 Gateway Time-out</h1></center>\r\n</body>\r\n</html>\r\n';

/** Spoils the answer that would have been sent. */
export function sendFault(response: ServerResponse, fault: Fault, { status, headers, body }: Reply): void {
  switch (fault.type) {
    case 'silence':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'reset-amid-body':
      response.writeHead(status, headers);
      response.write(body.slice(0, Math.ceil(body.length / 2)), () => response.socket?.resetAndDestroy());
      return;
    case 'truncated-gzip': {
      const packed = gzipSync(body);
      response.writeHead(status, { ...headers, 'content-encoding': 'gzip' });
      response.end(packed.subarray(0, Math.floor(packed.length / 2)));
      return;
    }
    case 'truncated-json':
      response.writeHead(status, headers);
      response.end(body.slice(0, Math.floor(body.length / 2)));
      return;
    case 'false-content-length':
      response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body) + 100) });
      response.write(body, () => response.socket?.end());
      return;
    case 'drip':
      response.writeHead(status, headers);
      drip(response, fault.pieces === 'endless' ? endless() : inPieces(body, fault.pieces), fault.pause);
      return;
    case 'halt-amid-body': {
      const middle = Math.ceil(body.length / 2);
      response.writeHead(status, headers);
      response.write(body.slice(0, middle), () => fault.onHalt?.());
      setTimeout(() => response.end(body.slice(middle)), fault.pause);
      return;
    }
    case 'headers':
      response.writeHead(status, withChanges(headers, fault.headers));
      response.end(body);
      return;
    case 'rewritten':
      response.writeHead(status, headers);
      response.end(fault.rewrite(body));
      return;
    case 'gzip-bomb':
      response.writeHead(status, { ...headers, 'content-encoding': 'gzip' });
      response.end(bomb(fault.megabytes));
      return;
    case 'status':
      response.writeHead(fault.status, { ...headers, ...fault.headers });
      response.end(fault.body ?? '');
  }
}

function withChanges(headers: Reply['headers'], changes: HeaderChanges): Record<string, string | string[]> {
  const changed = Object.entries({ ...headers, ...changes });
  return Object.fromEntries(changed.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

/** Writes one piece after the other until they end or the client is gone. */
function drip(response: ServerResponse, pieces: Iterator<string>, pause: number): void {
  const timer = setInterval(() => {
    const next = pieces.next();
    if (next.done !== true) response.write(next.value);
    else response.end();
    if (next.done === true) clearInterval(timer);
  }, pause);
  response.once('close', () => clearInterval(timer));
}

function* inPieces(body: string, pieces: number): Generator<string> {
  const size = Math.max(1, Math.ceil(body.length / pieces));
  for (let start = 0; start < body.length; start += size) yield body.slice(start, start + size);
}

function* endless(): Generator<string> {
  for (;;) yield ' ';
}

const bombs = new Map<number, Uint8Array>();

function bomb(megabytes: number): Uint8Array {
  const known = bombs.get(megabytes);
  if (known !== undefined) return known;
  const packed = gzipSync(Buffer.alloc(megabytes << 20, ' '), { level: constants.Z_BEST_SPEED });
  bombs.set(megabytes, packed);
  return packed;
}
