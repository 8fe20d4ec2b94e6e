import { biology } from './biology.js';
import { computing } from './computing.js';
import { earth } from './earth.js';
import { economics } from './economics.js';
import { education } from './education.js';
import type { Field } from './field.js';
import { linguistics } from './linguistics.js';
import { medicine } from './medicine.js';
import { physics } from './physics.js';

/** Every field of the second set. */
export const FIELDS = [
  biology,
  physics,
  economics,
  linguistics,
  medicine,
  computing,
  earth,
  education,
] as const satisfies readonly Field[];
