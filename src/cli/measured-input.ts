import { type MeasuredFilePart, measuredColumns } from '../metrics/measured-part.js';
import type { GraphColumns } from '../model/graph-columns.js';
import type { MeasuredFlags } from './measured-options.js';
import { reversedNote } from './parse-options.js';
import { readGraphColumns } from './read-graph.js';
import type { Terminal } from './terminal.js';
import { messagesOn } from './text/messages.js';
import { withReadingProgress } from './text/reading-progress.js';

/** A graph file that is measured: all of it, and the part that measures see. */
export interface MeasuredInput extends MeasuredFilePart {
  readonly columns: GraphColumns;
}

/**
 * Reads the graph and says on stderr what was left out or mended.
 * @throws CiteloomError GRAPH_UNREADABLE
 */
export async function readMeasuredInput(
  path: string,
  flags: MeasuredFlags,
  terminal: Terminal,
): Promise<MeasuredInput> {
  const columns = await withReadingProgress(terminal, flags, (watch) =>
    readGraphColumns(path, flags.direction, watch),
  );
  const part = measuredColumns(columns, flags.includeSeed === true);
  const messages = messagesOn(terminal, flags);
  for (const note of [...reversedNote(columns), ...columns.warnings, ...leftOutNote(part)])
    messages.note(note);
  return { ...part, columns };
}

function leftOutNote({ leftOut }: MeasuredFilePart): string[] {
  if (leftOut.length === 0) return [];
  const [first = ''] = leftOut;
  return [
    leftOut.length === 1
      ? `Measured without the seed ${first}, which cites everything (--include-seed brings it back).`
      : `Measured without ${leftOut.length} seeds, which cite everything (--include-seed brings them back).`,
  ];
}
