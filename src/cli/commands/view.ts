import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from '../../exports/json.js';
import type { GraphDocument } from '../../model/graph-document.js';
import { writeWhole } from '../files.js';
import { keepDirection, reversedNote } from '../parse-options.js';
import { readDocument } from '../read-document.js';
import { openGraph } from '../read-graph.js';
import { showViewer } from '../serve.js';
import type { Terminal } from '../terminal.js';
import { type Messages, messagesOn } from '../text/messages.js';
import { withReadingProgress } from '../text/reading-progress.js';
import type { ViewFlags } from '../usage/view.js';

/** Serves the viewer for a graph until it is interrupted. */
export async function run(terminal: Terminal, graph: string, flags: ViewFlags): Promise<void> {
  const { port, quiet, direction } = flags;
  const show = (graphFile: string) => showViewer({ graphFile, port, quiet }, terminal);
  const messages = messagesOn(terminal, { quiet });
  const opened = await withReadingProgress(terminal, { quiet }, (watch) => openGraph(graph, watch));
  if (opened.document === undefined)
    return asDocument(await readDocument(opened, { direction, rngSeed: 1 }), { show, messages });
  keepDirection(opened.file, flags);
  if (opened.isPlain) return show(opened.file);
  await asDocument(opened.document, { show, messages });
}

/** Lets the document of a graph file of another program stand in a file for as long as it is used. */
async function asDocument(
  document: GraphDocument,
  { show, messages }: { readonly show: (file: string) => Promise<void>; readonly messages: Messages },
): Promise<void> {
  for (const note of [...reversedNote(document.meta.graph), ...document.meta.warnings]) messages.note(note);
  const folder = await mkdtemp(join(tmpdir(), 'citeloom-view-'));
  try {
    const file = join(folder, 'graph.json');
    await writeWhole(file, json.write(document));
    await show(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
