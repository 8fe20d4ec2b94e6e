import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Reply } from './respond.js';

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
    };

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
    case 'status':
      response.writeHead(fault.status, { ...headers, ...fault.headers });
      response.end(fault.body ?? '');
  }
}
