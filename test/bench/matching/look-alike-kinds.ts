import { ATTACHED_KINDS } from './attached-kinds.js';
import { COPIED_KINDS } from './copied-kinds.js';
import type { LookAlikeKind } from './look-alike-kind.js';
import { NEIGHBOURING_KINDS } from './neighbouring-kinds.js';

/** Every kind; the work itself is never changed. */
export const LOOK_ALIKE_KINDS: readonly LookAlikeKind[] = [
  ...ATTACHED_KINDS,
  ...COPIED_KINDS,
  ...NEIGHBOURING_KINDS,
];
