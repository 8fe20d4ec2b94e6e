import type { Findings } from '../model/findings.js';
import { agreement } from './agreement.js';
import { bridges } from './bridges.js';
import type { Finding, FindingInput } from './contract.js';
import { missed } from './missed.js';
import { referenceYears } from './reference-years.js';

/** Every finding, in the order in which people read them. To add one: one file, one line here, one member of `Findings`. */
export const FINDINGS = Object.freeze([
  missed,
  agreement,
  bridges,
  referenceYears,
] as const satisfies readonly Finding[]);

/** Asks every question; what the graph says nothing about is left out. */
export function findings(input: FindingInput): Findings {
  const answers = FINDINGS.map(({ id, find }) => [id, find(input)] as const);
  return Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
}
