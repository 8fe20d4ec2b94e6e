import { expect, test } from 'vitest';
import { identityHeaders, requestedPool } from '../../../src/sources/crossref/identity.js';

test('names the program and the address that the user gave', () => {
  expect(identityHeaders({ mailto: 'you@example.org', userAgentVersion: '1.2.3' })['user-agent']).toBe(
    'citeloom/1.2.3 (mailto:you@example.org)',
  );
});

test('makes up no address', () => {
  const headers = identityHeaders({ userAgentVersion: '1.2.3' });
  expect(headers['user-agent']).toBe('citeloom/1.2.3');
  expect(JSON.stringify(headers)).not.toContain('mailto');
});

test('sends the Plus token as a bearer, however it was given', () => {
  for (const plusToken of ['key', 'Bearer key'])
    expect(identityHeaders({ plusToken, userAgentVersion: '1' })['crossref-plus-api-token']).toBe(
      'Bearer key',
    );
});

test.each([
  'you',
  'you@example',
  'you@example.org)\r\nx: y',
  'a b@example.org',
  '<you@example.org>',
  '',
])('refuses the address %j', (mailto) => {
  expect(() => identityHeaders({ mailto, userAgentVersion: '1' })).toThrow(
    expect.objectContaining({ code: 'USAGE' }),
  );
});

test('refuses a token that would break the header', () => {
  expect(() => identityHeaders({ plusToken: 'a\r\nb', userAgentVersion: '1' })).toThrow(
    expect.objectContaining({ code: 'USAGE', message: expect.not.stringContaining('a\r\nb') }),
  );
});

test('asks for the pool that fits', () => {
  expect(requestedPool({ userAgentVersion: '1' })).toBe('public');
  expect(requestedPool({ userAgentVersion: '1', mailto: 'you@example.org' })).toBe('polite');
  expect(requestedPool({ userAgentVersion: '1', plusToken: 'key' })).toBe('plus');
});
