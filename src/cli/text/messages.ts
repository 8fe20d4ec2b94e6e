import { asCalled, type OutputStream, printable, type Terminal } from '../terminal.js';
import { wrapText } from './fit-text.js';
import { screenOf } from './screen.js';

/** What a command says on stderr beside its result: nothing with `--quiet`, JSON lines with `--json`. */
export interface Messages {
  /** Something that the user should know of the result. */
  note(message: string): void;
  /** What is being done now; not told as JSON, for events are. */
  step(message: string): void;
  /** A line as it is, for figures that change; not told as JSON. */
  line(text: string): void;
}

/** How messages are wanted. */
export interface MessageFlags {
  readonly quiet?: true | undefined;
  readonly json?: true | undefined;
}

/** Puts a line, with its line break, on the stream. */
type Write = (line: string) => void;

/** Columns of a label, and of what continues a message. */
const INDENT = 6;

/** Messages on a terminal's stderr, through `write` where something else is on that line. */
export function messagesOn(
  { err, call }: Terminal,
  { quiet, json }: MessageFlags,
  write: Write = (line) => void err.write(line),
): Messages {
  const { colors } = screenOf(err);
  const tell = (label: string, message: string) =>
    write(`${label}${' '.repeat(INDENT - 4)}${broken(asCalled(printable(message), call), err)}\n`);
  const nothing = () => undefined;
  if (quiet === true) return { note: nothing, step: nothing, line: nothing };
  if (json === true)
    return {
      note: (message) => write(`${JSON.stringify({ type: 'notice', message })}\n`),
      step: nothing,
      line: nothing,
    };
  return {
    note: (message) => tell(colors.yellow('note'), message),
    step: (message) => tell(colors.dim('·   '), message),
    line: (text) => write(`${' '.repeat(INDENT)}${printable(text)}\n`),
  };
}

/** A message after its label: broken between words on a terminal, whole where it is piped. */
export function broken(message: string, stream: OutputStream): string {
  const width = screenOf(stream).proseColumns;
  return wrapText(message, { indent: INDENT, hanging: INDENT, width }).trimStart();
}
