import { CiteloomError } from '../errors.js';
import { messagesOn } from './messages.js';
import { PACKAGE_PATHS } from './package-files.js';
import { serveViewer } from './serve.js';
import type { Terminal } from './terminal.js';

const DEFAULT_PORT = 7420;

/** What to show, and on which port; without one the default, or a free one when that is taken. */
export interface ShowOptions {
  readonly graphFile: string;
  readonly port?: number | undefined;
  readonly quiet?: true | undefined;
}

/** Serves the viewer, prints its address, and returns when the user interrupts. */
export async function showViewer(options: ShowOptions, terminal: Terminal): Promise<void> {
  const { graphFile, port, quiet } = options;
  const served = await serveOn(graphFile, port);
  terminal.out.write(`${served.url}\n`);
  messagesOn(terminal, { quiet }).note('The viewer is served on this machine only. Ctrl-C stops it.');
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  await served.close();
}

async function serveOn(graphFile: string, port: number | undefined) {
  const options = { viewerFolder: PACKAGE_PATHS.viewer, graphFile };
  if (port !== undefined) return serveViewer({ ...options, port });
  try {
    return await serveViewer({ ...options, port: DEFAULT_PORT });
  } catch (thrown) {
    if (thrown instanceof CiteloomError) return serveViewer({ ...options, port: 0 });
    throw thrown;
  }
}
