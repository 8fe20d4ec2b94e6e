import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { CiteloomError } from '../../errors.js';
import { readText } from '../files.js';
import { parsePort } from '../parse-options.js';
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
      const graphFile = await locateGraph(graph);
      await showViewer({ graphFile, ...(port === undefined ? {} : { port }) }, terminal);
    });
}

/** @throws CiteloomError DOCUMENT_INVALID when there is no graph document at the path */
async function locateGraph(path: string): Promise<string> {
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  const file = isFolder ? join(path, 'graph.json') : path;
  const text = await readText(file);
  const hint = 'Build one first: citeloom build --out out; then: citeloom view out';
  if (text === undefined)
    throw new CiteloomError('DOCUMENT_INVALID', `There is no graph at ${file}.`, { hint });
  if (!isGraphDocument(text)) {
    throw new CiteloomError('DOCUMENT_INVALID', `${file} is not a citeloom graph (graph.json).`, { hint });
  }
  return file;
}

function isGraphDocument(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && 'format' in json && json.format === 'citeloom-graph';
  } catch {
    return false;
  }
}
