import { agreement } from './agreement.js';
import { bridges } from './bridges.js';
import type { Finding } from './contract.js';
import { missed } from './missed.js';
import { referenceYears } from './reference-years.js';

/** Every finding, in the order in which people read them. To add one: one file, and one line here. */
export const FINDINGS = Object.freeze([
  missed,
  agreement,
  bridges,
  referenceYears,
] as const satisfies readonly Finding[]);
