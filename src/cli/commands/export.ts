import { keepDirection, reversedNote } from '../parse-options.js';
import { readDocument } from '../read-document.js';
import { openGraph } from '../read-graph.js';
import type { Terminal } from '../terminal.js';
import { messagesOn } from '../text/messages.js';
import { withReadingProgress } from '../text/reading-progress.js';
import { screenOf } from '../text/screen.js';
import { filesTable } from '../text/summary.js';
import type { ExportFlags } from '../usage/export.js';
import { namedFormats, writeFormats } from '../write-outputs.js';

/** Writes a graph file in other formats. */
export async function run(terminal: Terminal, path: string, flags: ExportFlags): Promise<void> {
  const formats = namedFormats(flags.format ?? []);
  const opened = await withReadingProgress(terminal, flags, (watch) => openGraph(path, watch));
  const own = opened.document;
  if (own !== undefined) keepDirection(opened.file, flags);
  const document = own ?? (await readDocument(opened, flags));
  const messages = messagesOn(terminal, flags);
  if (own === undefined)
    for (const note of [...reversedNote(document.meta.graph), ...document.meta.warnings]) messages.note(note);
  const { out: folder, force, csvBom } = flags;
  const outputs = await writeFormats(document, { folder, formats, force, csvBom });
  const files = outputs.map(({ path: file, skipped }) => ({
    path: file,
    ...(skipped === undefined ? {} : { skipped }),
  }));
  const { out } = terminal;
  if (flags.json === true) out.write(`${JSON.stringify({ files })}\n`);
  else if (flags.quiet !== true) out.write(`${filesTable(outputs, screenOf(out))}\n`);
}
