/** Every way in which citeloom stops, with the exit code that the command line gives it. */
export const EXIT_CODES = {
  USAGE: 2,
  SEED_UNREADABLE: 1,
  DOI_INVALID: 2,
  LIBRARY_UNREADABLE: 1,
  DECISIONS_UNREADABLE: 1,
  /** Nothing ever answered: local sources may serve instead. */
  SOURCE_UNREACHABLE: 1,
  /** It answered before and no longer does: what was stored stays, the next run resumes. */
  SOURCE_LOST: 1,
  SOURCE_BLOCKED: 1,
  RATE_LIMITED: 1,
  RESPONSE_MALFORMED: 1,
  /** All is written, but some look-ups or searches failed, and the user wants none to. */
  INCOMPLETE: 1,
  STORE_UNREADABLE: 1,
  STORE_UNWRITABLE: 1,
  STORE_LOCKED: 1,
  STORE_FULL: 1,
  DOCUMENT_INVALID: 1,
  GRAPH_UNREADABLE: 1,
  METRIC_NOT_CONVERGED: 1,
  /** A measure was computed a second time by another program, with another result. */
  METRIC_DISAGREES: 1,
  THREAD_FAILED: 1,
  TOO_MANY_TIES: 1,
  /** What was asked for is empty: no years, no authors, no ties. */
  NOTHING_TO_PROJECT: 1,
  EXPORT_FAILED: 1,
  /** What would be written over is of another graph, or of the user. */
  OUTPUT_TAKEN: 1,
  SERVER_FAILED: 1,
  INTERRUPTED: 130,
  /** A fault in citeloom itself. */
  INTERNAL: 1,
} as const satisfies Record<string, number>;

/** A stable name for what went wrong, safe to branch on. */
export type ErrorCode = keyof typeof EXIT_CODES;

/** What else an error can tell: what to do next, and what caused it. */
export interface ErrorDetails {
  /** The next action, in one sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/**
 * The one error that citeloom throws on purpose.
 *
 * `message` says what failed and with which value, `hint` what to do next. One bad work is never an error:
 * it is an outcome of its reference.
 */
export class CiteloomError extends Error {
  override readonly name = 'CiteloomError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
  }
}

/** The message of anything that was thrown, for the end of a sentence. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
