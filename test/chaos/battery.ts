import { calm, largeListsFail, lowLimits, slowAnswers } from './calm-rounds.js';
import { fullDisk, readOnlyFolder } from './disk-rounds.js';
import { hostileRecords, lastingFaults } from './hostile-rounds.js';
import { clockSteps, oneAddressTwoCrawlers, oneStoreTwoCrawlers } from './shared-rounds.js';
import type { SpecialRound } from './special-round.js';

/** Every scenario that needs more than a schedule, by name. */
export const SPECIAL_ROUNDS = {
  calm,
  largeListsFail,
  lowLimits,
  slowAnswers,
  lastingFaults,
  hostileRecords,
  fullDisk,
  readOnlyFolder,
  oneStoreTwoCrawlers,
  oneAddressTwoCrawlers,
  clockSteps,
} as const satisfies Record<string, SpecialRound>;

/** The name of a scenario. */
export type SpecialRoundName = keyof typeof SPECIAL_ROUNDS;
