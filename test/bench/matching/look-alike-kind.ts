import type { Random } from '../../../src/model/random.js';
import type { Outline } from './outline.js';

/** What a look-alike is made with. */
export interface Drawing {
  readonly rng: Random;
  /** A title that differs from another in little, but means another work. */
  readonly nearTitle: (title: string, rng: Random) => string;
  /** A title of the same field. */
  readonly otherTitle: (rng: Random) => string;
  /** Containers of the field. */
  readonly containers: readonly string[];
}

/** A way in which a record can look like a work without being it. */
export interface LookAlikeKind {
  readonly name: string;
  /** Whether it is another version of the same work: then it is no look-alike of a work without a record. */
  readonly version: boolean;
  /** The types of work that come in it; absent: every type. */
  readonly of?: readonly string[];
  readonly make: (
    work: Outline & { readonly title: string; readonly year: number },
    draw: Drawing,
  ) => Outline;
}
