import type { Random } from '../../../src/model/random.js';
import { pick } from './draw.js';

const WORDS = `facial thermal gesture macro-expression speech gait temporal recurrent graph attention spotting
  emotion stereo dense robust adaptive multi-scale lightweight generative residual clips landmarks`.split(
  /\s+/,
);
const OTHER_TITLES = [
  'Spontaneous smiles: timing, context and judgement',
  'Learning sparse flow fields for subtle motion',
  'A benchmark of residual networks on short video clips',
  'Temporal interpolation for sequences of unequal length',
  'Domain adaptation with few labelled faces',
  'Landmark-free alignment of infrared sequences',
  'Data augmentation for small collections of video',
];

/** The title with one of its longer words changed for another word of the field. */
export function nearTitle(title: string, rng: Random): string {
  const parts = title.split(' ');
  const long = parts.flatMap((part, position) => (part.length > 4 ? [position] : []));
  return parts.with(long.length > 0 ? pick(long, rng) : 0, pick(WORDS, rng)).join(' ');
}

/** SYNTHETIC TEST DATA: a title as works of the survey's field bear. */
export function otherTitle(rng: Random): string {
  return pick(OTHER_TITLES, rng);
}
