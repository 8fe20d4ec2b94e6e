import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { json } from '../../exports/json.js';
import { writeWhole } from '../files.js';
import { parsePort } from '../parse-options.js';
import { readDocument } from '../read-document.js';
import { findGraph } from '../read-graph.js';
import { showViewer } from '../show-viewer.js';
import type { Terminal } from '../terminal.js';

/** `citeloom view`: serve the viewer for a graph that was built, or for a graph file of another program. */
export function registerView(program: Command, terminal: Terminal): void {
  program
    .command('view')
    .description('serve the viewer for a graph on this machine')
    .argument('[graph]', 'the folder of a build, or a graph file of any program', 'out')
    .option('--port <number>', 'port on 127.0.0.1 (default: 7420, or a free one)', parsePort)
    .action(async (graph: string, { port }: { port?: number }) => {
      const show = (graphFile: string) =>
        showViewer({ graphFile, ...(port === undefined ? {} : { port }) }, terminal);
      const own = await findGraph(graph);
      if (own === undefined) await asDocument(graph, show);
      else await show(own.file);
    });
}

/** Lets the document of a graph file of another program stand in a file for as long as it is used. */
async function asDocument(path: string, use: (file: string) => Promise<void>): Promise<void> {
  const document = await readDocument(path);
  const folder = await mkdtemp(join(tmpdir(), 'citeloom-view-'));
  try {
    const file = join(folder, 'graph.json');
    await writeWhole(file, json.write(document));
    await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
