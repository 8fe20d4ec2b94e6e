import type { GraphFile } from '../../../src/imports/contract.js';
import { unreadable } from '../../../src/imports/unreadable.js';

/** Refuses a file of a format that the command line reads and the viewer does not. */
function refuse({ name }: GraphFile): never {
  throw unreadable({ name }, 'the viewer does not open files of this format, the command line does', {
    hint: `Open it with: citeloom view ${name}`,
  });
}

export const readDot = refuse;
export const readCx = refuse;
export const readMatrix = refuse;
export const readMap = refuse;
