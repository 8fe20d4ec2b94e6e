import { describe, expect, it } from 'vitest';
import { isLoopback, proxyFor, readProxies } from '../../src/http/proxies.js';

describe('the proxies of the environment', () => {
  it('are read in upper and lower case, lower case first, with or without a scheme', () => {
    expect(
      readProxies({
        HTTP_PROXY: 'proxy:3128',
        HTTPS_PROXY: 'http://a:1',
        https_proxy: 'http://b:2',
        no_proxy: 'x',
      }),
    ).toEqual({ httpProxy: 'http://proxy:3128/', httpsProxy: 'http://b:2/', noProxy: 'x' });
    expect(readProxies({ HTTP_PROXY: '', HTTPS_PROXY: ' ' })).toEqual({});
  });

  it('are refused without repeating what may be a password', () => {
    for (const HTTPS_PROXY of ['ftp://me:secret@proxy', 'http://me:secret@'])
      try {
        readProxies({ HTTPS_PROXY });
        expect.fail('not refused');
      } catch (error) {
        expect(error).toMatchObject({ code: 'USAGE', message: expect.stringContaining('HTTPS_PROXY') });
        expect(String(error)).not.toContain('secret');
      }
  });
});

describe('the proxy of an address', () => {
  const settings = { httpProxy: 'http://plain:1/', httpsProxy: 'http://me:secret@tunnel:2/' };
  it.each([
    ['https://api.crossref.org', '', 'http://tunnel:2'],
    ['http://api.crossref.org', '', 'http://plain:1'],
    ['https://api.crossref.org', 'crossref.org', undefined],
    ['https://api.crossref.org', 'other.org .crossref.org', undefined],
    ['https://api.crossref.org', '*.crossref.org', undefined],
    ['https://api.crossref.org', 'api.crossref.org:443', undefined],
    ['https://api.crossref.org', 'api.crossref.org:80', 'http://tunnel:2'],
    ['https://notcrossref.org', 'crossref.org', 'http://tunnel:2'],
    ['https://api.crossref.org', '*', undefined],
  ])('%s with NO_PROXY=%s is %s', (url, noProxy, proxy) => {
    expect(proxyFor(new URL(url), { ...settings, noProxy })).toBe(proxy);
  });

  it('is that of http for https too, when no other is named', () => {
    expect(proxyFor(new URL('https://a.test'), { httpProxy: 'http://plain:1/' })).toBe('http://plain:1');
  });
});

it.each([
  ['http://127.0.0.1:8080', true],
  ['http://localhost', true],
  ['http://api.localhost', true],
  ['http://[::1]:1', true],
  ['http://127.0.0.1.example.org', false],
  ['http://notlocalhost', false],
  ['http://10.0.0.1', false],
])('%s stays on this machine: %s', (url, expected) => {
  expect(isLoopback(new URL(url))).toBe(expected);
});
