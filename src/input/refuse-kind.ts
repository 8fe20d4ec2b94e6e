import type { Fault } from './contract.js';
import { type FileGroup, fileKindOf } from './file-kind.js';

/** What to give in place of a file of a kind. */
export type Instead = Readonly<Record<FileGroup, string>>;

/**
 * Refuses what is no text, whatever its bytes spell, and web pages.
 * @throws CiteloomError of `fault`, saying what it is and what to give instead
 */
export function refuseKind(start: Uint8Array, fault: Fault, instead: Instead): void {
  const kind = fileKindOf(start);
  if (kind !== undefined) throw fault(`it is ${kind.what}`, { hint: instead[kind.group] });
}
