import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/http/clock.js';
import type { ProxySettings } from '../../../src/http/proxies.js';
import type { Lookup } from '../../../src/model/lookup.js';
import type { SourceEvent } from '../../../src/sources/contract.js';
import { createCrossrefSource } from '../../../src/sources/crossref/source.js';
import { createLocalProxy, type LocalProxyOptions } from '../../http/local-proxy.js';
import { createReplica } from '../../replica/replica.js';

const DOI = '10.1000/a';
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function setUp(options: LocalProxyOptions, login = '') {
  const replica = await createReplica({ records: [{ DOI, title: ['A title'] }] });
  const proxy = await createLocalProxy(Number(new URL(replica.url).port), options);
  open.push(replica, proxy);
  return { replica, proxy, address: `http://${login}127.0.0.1:${proxy.port}` };
}

async function ask(proxies: ProxySettings, baseUrl = 'http://api.test') {
  const events: SourceEvent[] = [];
  const emit = (event: SourceEvent) => void events.push(event);
  const more = { mailto: 'you@example.org', userAgentVersion: '0.0.0', clock: systemClock, random: () => 0 };
  const source = createCrossrefSource({ baseUrl, emit, proxies, ...more });
  const lookups: Lookup[] = [];
  try {
    for await (const lookup of source.lookup([DOI])) lookups.push(lookup);
    return { lookups, said: JSON.stringify(events) };
  } catch (error) {
    return { error, said: `${String(error)} ${JSON.stringify(error)} ${JSON.stringify(events)}` };
  }
}

describe('a proxy', () => {
  it('that tunnels is used, with user and password', async () => {
    const { proxy, replica, address } = await setUp({ way: 'tunnel' }, 'us%40er:p%3Ass@');
    const { lookups, said } = await ask({ httpProxy: address });
    expect(lookups).toMatchObject([{ doi: DOI, record: { title: 'A title' } }]);
    const authorization = `Basic ${Buffer.from('us@er:p:ss').toString('base64')}`;
    expect(proxy.requests).toEqual([{ method: 'CONNECT', target: 'api.test:80', authorization }]);
    expect(replica.log).toHaveLength(1);
    expect(replica.log[0]?.headers['proxy-authorization']).toBeUndefined();
    expect(said).not.toMatch(/p%3Ass|p:ss|us%40er/);
  });

  it('that only passes requests on is used as well', async () => {
    const { proxy, address } = await setUp({ way: 'pass-on' }, 'user:pass@');
    const { lookups } = await ask({ httpProxy: address });
    expect(lookups).toMatchObject([{ doi: DOI, record: { title: 'A title' } }]);
    const [request] = proxy.requests;
    expect(request).toEqual({
      method: 'GET',
      target: 'http://api.test/works/10.1000%2Fa',
      authorization: `Basic ${Buffer.from('user:pass').toString('base64')}`,
    });
  });

  it('is asked for a tunnel to https addresses', async () => {
    const { proxy, address } = await setUp({ way: 'tunnel', refuse: 502 });
    const { error } = await ask({ httpsProxy: address }, 'https://api.test');
    expect(error).toMatchObject({ code: 'SOURCE_UNREACHABLE' });
    expect(proxy.requests.map(({ method, target }) => `${method} ${target}`)).toContain(
      'CONNECT api.test:443',
    );
  });

  it('is left out for the hosts of NO_PROXY', async () => {
    const { proxy, replica, address } = await setUp({ way: 'tunnel' });
    const { lookups } = await ask({ httpProxy: address, noProxy: '127.0.0.1' }, replica.url);
    expect(lookups).toMatchObject([{ doi: DOI, record: { title: 'A title' } }]);
    expect(proxy.requests).toEqual([]);
  });

  it.each<LocalProxyOptions>([
    { way: 'tunnel', refuse: 407 },
    { way: 'pass-on', refuse: 407 },
    { way: 'tunnel', refuse: 503 },
  ])('that lets nobody through (%j) is named without its password', async (options) => {
    const { proxy, address } = await setUp(options, 'user:secret@');
    const { error, said } = await ask({ httpProxy: address });
    expect(error).toMatchObject({
      code: expect.stringMatching(/^SOURCE_/),
      message: expect.stringContaining(`through the proxy http://127.0.0.1:${proxy.port}`),
    });
    expect(said).not.toMatch(/secret|user:/);
  });

  it('that is down is named, with what to check', async () => {
    const { proxy, address } = await setUp({ way: 'tunnel' }, 'user:secret@');
    await proxy.close();
    open.splice(1);
    const { error, said } = await ask({ httpProxy: address });
    expect(error).toMatchObject({
      code: 'SOURCE_UNREACHABLE',
      message: expect.stringContaining(`cannot be reached through the proxy http://127.0.0.1:${proxy.port}`),
      hint: expect.stringContaining('HTTPS_PROXY'),
    });
    expect(said).not.toContain('secret');
  });
});

describe('a Plus token', () => {
  const withToken =
    (baseUrl: string, proxies: ProxySettings = {}) =>
    () =>
      createCrossrefSource({
        baseUrl,
        proxies,
        plusToken: 'secret-key',
        userAgentVersion: '0.0.0',
        clock: systemClock,
        random: () => 0,
        emit: () => {},
      });

  it('is not sent over plain http, except within this machine', () => {
    const refused = expect.objectContaining({
      code: 'USAGE',
      message: expect.not.stringContaining('secret'),
    });
    expect(withToken('http://api.crossref.org')).toThrowError(refused);
    expect(withToken('http://127.0.0.1:1', { httpProxy: 'http://proxy.test:1' })).toThrowError(refused);
    expect(withToken('http://127.0.0.1:1')).not.toThrow();
    expect(withToken('https://api.crossref.org', { httpsProxy: 'http://proxy.test:1' })).not.toThrow();
  });

  it('does not follow a redirect to another origin, nor does the address', async () => {
    const elsewhere = await createReplica({ records: [{ DOI }] });
    const portal = {
      type: 'status',
      status: 302,
      headers: { location: `${elsewhere.url}/works/${DOI}` },
    } as const;
    const replica = await createReplica({
      faults: ({ target }) => (target === '/types' ? undefined : portal),
    });
    open.push(replica, elsewhere);
    const { lookups } = await ask({}, replica.url);
    expect(lookups).toMatchObject([{ missing: 'redirect', failure: { tries: 5 } }]);
    expect(elsewhere.log).toEqual([]);
  });
});
