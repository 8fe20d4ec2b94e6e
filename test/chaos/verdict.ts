/** What must hold, whatever happens. */
export const INVARIANTS = {
  accounted: 'every reference ends resolved or unresolved with a reason',
  repeats: 'no request again for what was durably stored; at most `concurrency` duplicates per kill',
  rate: 'never more requests in one interval than announced, across restarts',
  concurrency: 'never more requests under way than announced',
  retryAfter: 'no request before Retry-After has passed',
  exports: 'every export byte-identical to a run without faults',
  ending: 'the exit code matches the outcome; nothing unhandled',
  isolation: 'a hostile record changes only its own node and edges',
  whole: 'a file is whole or not there, whatever moment a process is killed or the disk is full',
  thrift: 'what a list can give is not asked for singly',
  store: 'the store is intact, and one crawler holds it',
} as const;

/** The name of an invariant. */
export type Invariant = keyof typeof INVARIANTS;

/** An invariant that did not hold, and where. */
export interface Broken {
  readonly invariant: Invariant;
  readonly message: string;
}

/** Counts what is broken by invariant, in the order in which the invariants stand. */
export function countBroken(broken: readonly Broken[]): Partial<Record<Invariant, number>> {
  const names = Object.keys(INVARIANTS).filter((name): name is Invariant => name in INVARIANTS);
  return Object.fromEntries(
    names
      .map((name) => [name, broken.filter(({ invariant }) => invariant === name).length] as const)
      .filter(([, count]) => count > 0),
  );
}
