import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What a library is asked to do. */
export interface MeasureRequest {
  readonly library: string;
  readonly measure: string;
  /** File of the field, see `writeField`. */
  readonly field: string;
  readonly threads?: number;
  /** Where to write what it found, as 64-bit floats; it does not count in the time. */
  readonly values?: string;
}

/** What it took, or why there is no time. */
export type MeasureAnswer =
  | {
      readonly ms: number;
      /** True when some works were measured and the time stands for all of them. */
      readonly scaled?: boolean;
    }
  | { readonly error: string };

/** A process of its own that holds graphs and measures them, and takes the time inside itself. */
export interface LibraryProcess {
  ask<Answer = MeasureAnswer>(request: Partial<MeasureRequest>): Promise<Answer>;
  close(): void;
}

/** Starts a process that answers one line of JSON with another. */
export function startLibrary(command: string, args: readonly string[]): LibraryProcess {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (request) => {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`${command} ended while it was asked for ${JSON.stringify(request)}.`);
      return JSON.parse(value);
    },
    close: () => child.stdin.end(),
  };
}
