import { CiteloomError } from '../errors.js';

/** The proxies that requests go through, as curl and others read them from the environment. */
export interface ProxySettings {
  /** For http addresses, and for https ones when `httpsProxy` is absent. */
  readonly httpProxy?: string;
  readonly httpsProxy?: string;
  /** Hosts that are reached without a proxy: names with their subdomains, `host:port`, or `*`; comma-separated. */
  readonly noProxy?: string;
}

const PROTOCOLS = new Set(['http:', 'https:', 'socks5:', 'socks:']);

/**
 * Reads HTTP_PROXY, HTTPS_PROXY and NO_PROXY; those in lower case come first.
 * @throws CiteloomError USAGE for an address that cannot be used; it is not repeated, for it may hold a password
 */
export function readProxies(environment: Readonly<Record<string, string | undefined>>): ProxySettings {
  const read = (name: string) =>
    environment[name.toLowerCase()]?.trim() || environment[name]?.trim() || undefined;
  const httpProxy = proxyAddress('HTTP_PROXY', read('HTTP_PROXY'));
  const httpsProxy = proxyAddress('HTTPS_PROXY', read('HTTPS_PROXY'));
  const noProxy = read('NO_PROXY');
  return {
    ...(httpProxy === undefined ? {} : { httpProxy }),
    ...(httpsProxy === undefined ? {} : { httpsProxy }),
    ...(noProxy === undefined ? {} : { noProxy }),
  };
}

/** The proxy that a request goes through, without user and password; undefined when it goes straight. */
export function proxyFor(
  url: URL,
  { httpProxy, httpsProxy, noProxy = '' }: ProxySettings,
): string | undefined {
  const proxy = (url.protocol === 'https:' ? httpsProxy : undefined) ?? httpProxy;
  if (proxy === undefined || noProxy.split(/[,\s]+/).some((entry) => isExempt(url, entry))) return undefined;
  const { protocol, host } = new URL(proxy);
  return `${protocol}//${host}`;
}

/** Whether an address stays on this machine. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === '[::1]' || /^(?:127(?:\.\d{1,3}){3}|(?:.+\.)?localhost)$/i.test(hostname);
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** The rule of undici's EnvHttpProxyAgent, which decides. */
function isExempt(url: URL, entry: string): boolean {
  if (entry === '*') return true;
  const [, name = entry, port] = /^(.+):(\d+)$/.exec(entry) ?? [];
  const host = name.replace(/^\*?\./, '').toLowerCase();
  if (host === '') return false;
  if (port !== undefined && port !== (url.port || DEFAULT_PORTS[url.protocol])) return false;
  return url.hostname === host || url.hostname.endsWith(`.${host}`);
}

function proxyAddress(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = value.includes('://') ? value : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !PROTOCOLS.has(url.protocol) || url.hostname === '')
    throw new CiteloomError('USAGE', `${name} does not hold the address of a proxy`, {
      hint: 'Set it to an address such as http://user:password@proxy.example:8080, or unset it.',
    });
  return url.href;
}
