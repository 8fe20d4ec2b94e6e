import type { Findings } from '../model/findings.js';
import type { Finding, FindingInput } from './contract.js';
import { FINDINGS } from './registry.js';

const ALL: readonly Finding[] = FINDINGS;

/** Asks every question; what the graph says nothing about is left out. */
export function findings(input: FindingInput): Findings {
  const answers = ALL.map(({ id, find }) => [id, find(input)] as const);
  return Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
}
