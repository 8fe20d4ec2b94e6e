import type { Command } from 'commander';
import { parsePort } from '../parse-options.js';
import { readGraph } from '../read-graph.js';
import { showViewer } from '../show-viewer.js';
import type { Terminal } from '../terminal.js';

/** `citeloom view`: serve the viewer for a graph that was built. */
export function registerView(program: Command, terminal: Terminal): void {
  program
    .command('view')
    .description('serve the viewer for a graph on this machine')
    .argument('[graph]', 'a graph.json, or the folder that holds it', 'out')
    .option('--port <number>', 'port on 127.0.0.1 (default: 7420, or a free one)', parsePort)
    .action(async (graph: string, { port }: { port?: number }) => {
      const { file } = await readGraph(graph);
      await showViewer({ graphFile: file, ...(port === undefined ? {} : { port }) }, terminal);
    });
}
