/**
 * Why no answer came: `dns` no address for the name · `refused` nobody listens · `tls` the certificate is not
 * valid · `timeout` not in time · `reset` the connection broke, before or amid the answer · `malformed` what
 * came is not HTTP · `proxy` the proxy does not let us through · `too-large` more than the cap.
 */
export type FailureKind =
  | 'dns'
  | 'refused'
  | 'tls'
  | 'timeout'
  | 'reset'
  | 'malformed'
  | 'proxy'
  | 'too-large';

const KINDS = new Map<string, FailureKind>([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['EAI_FAIL', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'refused'],
  ['ENETUNREACH', 'refused'],
  ['EHOSTDOWN', 'refused'],
  ['EACCES', 'refused'],
  ['ETIMEDOUT', 'timeout'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_OVERFLOW', 'malformed'],
  ['HTTPParserError', 'malformed'],
  ['UND_ERR_PRX_TLS', 'tls'],
]);

const TLS = /^(?:ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH)/;

/** What is said, without a code of its own, when a proxy gives no connection: by undici, and by our client of it. */
const PROXY = /^Proxy (?:response \(\d+\)|Authentication Required|closed the connection)/;

/** Sorts what undici and Node throw; what is not known is a broken connection. */
export function classifyFailure(error: unknown): FailureKind {
  if (error instanceof Error && PROXY.test(error.message)) return 'proxy';
  for (const code of codesOf(error)) {
    const kind = KINDS.get(code) ?? (TLS.test(code) ? 'tls' : undefined);
    if (kind !== undefined) return kind;
  }
  return 'reset';
}

/** Code and name of an error, of those it gathers (one for each address tried) and of its causes. */
function codesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code, error.name] : [error.name];
  const gathered = error instanceof AggregateError ? error.errors : [];
  return [...own, ...gathered.flatMap((one) => codesOf(one, depth + 1)), ...codesOf(error.cause, depth + 1)];
}
