import type { Seed } from '../model/seed.js';

/** A seed file, decoded. */
export interface SeedFile {
  /** Without its folder; names the seed when the file is a list. */
  readonly name: string;
  readonly text: string;
}

/** A kind of seed file, declared as data. */
export interface SeedReader {
  readonly id: string;
  readonly title: string;
  /** Whether the file is of this kind; cheap, and never throws. */
  accepts(file: SeedFile): boolean;
  /** @throws CiteloomError SEED_UNREADABLE when it is of this kind but holds no references */
  read(file: SeedFile): Seed;
}
