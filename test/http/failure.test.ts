import { expect, test } from 'vitest';
import { classifyFailure } from '../../src/http/failure.js';

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}

test.each([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['ENETUNREACH', 'refused'],
  ['ECONNRESET', 'reset'],
  ['UND_ERR_SOCKET', 'reset'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['UND_ERR_HEADERS_OVERFLOW', 'malformed'],
])('takes %s for %s', (code, kind) => {
  expect(classifyFailure(coded(code))).toBe(kind);
});

test('looks into causes and into the errors of several addresses', () => {
  expect(classifyFailure(new Error('fetching', { cause: coded('ENOTFOUND') }))).toBe('dns');
  expect(classifyFailure(new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]))).toBe('refused');
});

test('takes anything else for a broken connection', () => {
  expect(classifyFailure('thrown text')).toBe('reset');
});
