import { readFileSync } from 'node:fs';
import { seededRandom } from '../../src/model/random.js';
import type { CrossrefRecord } from './holdings.js';
import { type DepositedReference, syntheticField } from './synthetic-field.js';

/** The 208 references of the survey, as deposited. */
export function surveyReferences(): readonly DepositedReference[] {
  const file = new URL('../../data/seeds/taffc.2022.3205170.json', import.meta.url);
  const seed = JSON.parse(readFileSync(file, 'utf8'));
  return (seed.message ?? seed).reference;
}

/** SYNTHETIC TEST DATA: a made-up record for each of the survey's 164 DOIs, the same in every run. */
export function surveyField(): CrossrefRecord[] {
  return syntheticField(surveyReferences(), { rng: seededRandom(7) });
}
