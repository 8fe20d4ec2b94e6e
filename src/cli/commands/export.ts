import type { Command } from 'commander';
import { csvBomOption } from '../csv-bom.js';
import { type DirectionFlags, directionOption, keepDirection, reversedNote } from '../direction-option.js';
import { messagesOn } from '../messages.js';
import { collect, FORCE, parseRngSeed } from '../parse-options.js';
import { readDocument } from '../read-document.js';
import { openGraph } from '../read-graph.js';
import { withReadingProgress } from '../reading-progress.js';
import { screenOf } from '../screen.js';
import { filesTable } from '../summary.js';
import type { Terminal } from '../terminal.js';
import { namedFormats, writeFormats } from '../write-outputs.js';

interface ExportFlags extends DirectionFlags {
  readonly format?: readonly string[];
  readonly out: string;
  readonly rngSeed: number;
  readonly force?: true;
  readonly csvBom?: true;
  readonly quiet?: true;
  readonly json?: true;
}

/** `citeloom export`: write any graph file in other formats. */
export function registerExport(program: Command, terminal: Terminal): void {
  program
    .command('export')
    .description('write a graph file of any program in other formats, measured and laid out')
    .argument('<graph>', 'a graph file of any program, or the folder of a build')
    .option('--format <format>', 'write this format (repeatable; default: all)', collect)
    .option('--out <folder>', 'where to write', 'out')
    .addOption(directionOption())
    .option('--force', FORCE)
    .addOption(csvBomOption())
    .option('--rng-seed <number>', 'seed of the random numbers of layouts and communities', parseRngSeed, 1)
    .option('--quiet', 'nothing but errors')
    .option('--json', 'the list of files as JSON')
    .action((graph: string, flags: ExportFlags) => exportGraph(graph, flags, terminal));
}

async function exportGraph(path: string, flags: ExportFlags, terminal: Terminal): Promise<void> {
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
