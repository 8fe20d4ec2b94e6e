import pc from 'picocolors';
import type { OutputStream } from '../terminal.js';

/** What a stream can show: how wide its lines are, and whether they may be coloured. */
export interface Screen {
  readonly columns: number;
  /** Where sentences are broken; nowhere in what is piped. */
  readonly proseColumns: number;
  readonly colors: Colors;
}

type Colors = ReturnType<typeof pc.createColors>;

/** Columns of what is piped, or of a terminal that does not say how wide it is. */
const USUAL_COLUMNS = 80;

/** Below this no table can be read: its lines are broken by the terminal instead. */
const FEWEST_COLUMNS = 40;

/**
 * The screen behind a stream. Colours are for terminals, each stream by itself; `NO_COLOR` takes them away,
 * `FORCE_COLOR` gives them to files and pipes too.
 * @see https://no-color.org
 */
export function screenOf(stream: OutputStream, env: NodeJS.ProcessEnv = process.env): Screen {
  const { isTTY = false, columns: said = 0 } = stream;
  const columns = Math.max(FEWEST_COLUMNS, isTTY && said > 0 ? said : USUAL_COLUMNS);
  return {
    columns,
    proseColumns: isTTY ? columns : Number.POSITIVE_INFINITY,
    colors: pc.createColors(showsColors(stream, env)),
  };
}

function showsColors({ isTTY }: OutputStream, { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return isTTY === true && TERM !== 'dumb';
}
