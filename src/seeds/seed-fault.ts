import { CiteloomError } from '../errors.js';
import type { Fault } from '../input/contract.js';

/** Makes the errors about a seed: `Seed list.txt cannot be read: …`, by the path that the user gave. */
export function seedFault(path: string): Fault {
  return (
    problem,
    { hint = 'Give a whole file that you may read; a packed one must be gzip.', cause } = {},
  ) => new CiteloomError('SEED_UNREADABLE', `Seed ${path} cannot be read: ${problem}.`, { hint, cause });
}
