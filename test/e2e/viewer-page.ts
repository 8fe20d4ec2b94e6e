import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { embedDocument } from '../../src/exports/embed-document.js';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { START_KEY } from '../../web/state/start-card.js';
import { launchChromium } from '../fixtures/launch-chromium.js';
import { watchRest } from './watch-rest.js';

const TEMPLATE = new URL('../../dist/viewer-template.html', import.meta.url);
const SERVED_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'";
/** What the driver says of `--disable-gpu-compositing`: the browser reads the pixels of the canvas. */
const OF_COMPOSITING = /GL Driver Message \(OpenGL, Performance, .*GPU stall due to ReadPixels/;
/** Milliseconds, of a machine that does much else. */
const TIMEOUT = 100_000;
const SCREENSHOTS = process.env.CITELOOM_SCREENSHOTS;

/** A browser with the viewer in it, opened from disk. */
export interface ViewerBrowser {
  /** Opens a document; what was open before is closed. */
  readonly open: (document: GraphDocument, options?: OpenOptions) => Promise<OpenViewer>;
  /** Opens the viewer from a server that sends the policy of the local one; null answers without a graph. */
  readonly openServed: (document: GraphDocument | null) => Promise<OpenViewer>;
  readonly close: () => Promise<void>;
}

/** How a viewer is opened. */
export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly fragment?: string;
  /** Whether the card that says where to start is open, as for a new reader; else as for one who closed it. */
  readonly start?: boolean;
  /** Whether changes of view are animated; else the page asks for reduced motion. */
  readonly motion?: boolean;
}

/** A page with everything that went wrong on it. */
export interface OpenViewer {
  readonly page: Page;
  /** Errors, violations of the policy, dialogs and requests to anywhere but the file. */
  readonly complaints: readonly string[];
  /** Keeps a picture where CITELOOM_SCREENSHOTS names a folder. */
  readonly picture: (name: string) => Promise<void>;
}

/** Writes the built viewer with a document in it into a folder of its own; gives its address. */
export function writeViewer(document: GraphDocument): string {
  const file = join(mkdtempSync(join(tmpdir(), 'citeloom-viewer-')), 'viewer.html');
  writeFileSync(file, [...embedDocument(readTemplate(), document)].join(''));
  return pathToFileURL(file).href;
}

function readTemplate(): string {
  if (!existsSync(TEMPLATE)) throw new Error('dist/viewer-template.html is missing: run npm run build first');
  return readFileSync(TEMPLATE, 'utf8');
}

/** Starts a browser; the built viewer must be there. */
export async function launchViewer(): Promise<ViewerBrowser> {
  const template = readTemplate();
  const folder = await mkdtemp(join(tmpdir(), 'citeloom-viewer-'));
  const browser = await launchChromium([
    // Without a graphics card only WebGL needs one played to it: the page itself is put together for less.
    '--disable-gpu-compositing',
  ]);
  await writeFile(join(folder, 'blank.html'), '');
  const blank = pathToFileURL(join(folder, 'blank.html')).href;
  const servers: Server[] = [];
  let opened = 0;
  return {
    open: async (document, options = {}) => {
      opened += 1;
      const file = join(folder, `${opened}.html`);
      await writeFile(file, [...embedDocument(template, document)].join(''));
      return openFile(browser, { address: pathToFileURL(file).href, blank }, options);
    },
    openServed: async (document) => {
      const server = serve(document);
      servers.push(server);
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      return openFile(browser, { address: `http://127.0.0.1:${address.port}/`, blank }, {});
    },
    close: async () => {
      await browser.close();
      for (const server of servers) server.close();
      await rm(folder, { recursive: true });
    },
  };
}

function serve(document: GraphDocument | null): Server {
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
  return createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    const file = new URL(`../../dist/viewer${path}`, import.meta.url);
    const found = path === '/graph.json' ? document !== null : existsSync(file);
    response.writeHead(found ? 200 : 404, {
      'content-security-policy': SERVED_POLICY,
      'content-type': types[path.split('.').at(-1) ?? ''] ?? 'application/json',
    });
    if (!found) response.end();
    else response.end(path === '/graph.json' ? JSON.stringify(document) : readFileSync(file));
  });
}

/** The one page of a browser: opened again it keeps its process, which costs far less than another. */
async function pageOf(browser: Browser): Promise<Page> {
  const [open] = browser.contexts().flatMap((context) => context.pages());
  if (open !== undefined) return open;
  const context = await browser.newContext();
  context.setDefaultTimeout(TIMEOUT);
  const page = await context.newPage();
  await watchRest(page);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      throw new Error(`violation of ${violatedDirective} by ${blockedURI}`);
    });
  });
  return page;
}

/** As a page that was hardly used: nothing kept but that its first card was closed, and as wide and dark as asked. */
async function renew(page: Page, blank: string, options: Required<OpenOptions>): Promise<void> {
  page.removeAllListeners();
  // The file that is left may write something down; a blank one of the same origin takes it away.
  await page.goto(blank);
  await page.evaluate(async () => {
    localStorage.clear();
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '');
  });
  const { width, height, theme, motion, start } = options;
  if (!start) await page.evaluate((key) => localStorage.setItem(key, 'closed'), START_KEY);
  await page.setViewportSize({ width, height });
  await page.emulateMedia({
    media: null,
    colorScheme: theme,
    reducedMotion: motion ? 'no-preference' : 'reduce',
  });
}

async function openFile(
  browser: Browser,
  { address, blank }: { readonly address: string; readonly blank: string },
  options: OpenOptions,
): Promise<OpenViewer> {
  const {
    width = 1440,
    height = 900,
    theme = 'light',
    fragment = '',
    motion = false,
    start = false,
  } = options;
  const page = await pageOf(browser);
  await renew(page, blank, { width, height, theme, fragment, motion, start });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!OF_COMPOSITING.test(message.text())) complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob):/.test(url)) complaints.push(`request: ${url}`);
  });
  await page.goto(address + fragment);
  await page.waitForSelector('#stage canvas, .failure');
  // Panels follow the graph.
  await page.waitForSelector('#bar > *, .failure');
  return {
    page,
    complaints,
    picture: async (name) => {
      if (SCREENSHOTS === undefined) return;
      await mkdir(SCREENSHOTS, { recursive: true });
      await page.screenshot({ path: join(SCREENSHOTS, `${name}-${width}-${theme}.png`) });
    },
  };
}
