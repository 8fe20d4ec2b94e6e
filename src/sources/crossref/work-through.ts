import type { Lookup } from '../../model/lookup.js';
import type { Batch } from './batches.js';
import type { RequestKind } from './pools.js';
import type { Step } from './resolve-batch.js';

const DEFAULTS = {
  /** Requests of each class being worked on; how many really go at once the pacer decides. */
  inFlight: 4,
  /** No further list is begun while so many single requests wait: memory stays bounded. */
  maxWaiting: 200,
};

const KINDS = ['single', 'list'] as const satisfies readonly RequestKind[];

/**
 * Works through batches and what follows from them, both classes side by side, and gives lookups as they
 * come. Nothing new is begun while the consumer is busy. The first error ends it.
 */
export async function* workThrough(
  batches: Iterator<Batch>,
  resolve: (batch: Batch) => Promise<Step>,
  options: Partial<typeof DEFAULTS> = {},
): AsyncGenerator<Lookup> {
  const { inFlight, maxWaiting } = { ...DEFAULTS, ...options };
  const waiting: Record<RequestKind, Batch[]> = { single: [], list: [] };
  const running: Record<RequestKind, Set<Promise<void>>> = { single: new Set(), list: new Set() };
  const finished: Step[] = [];
  const errors: unknown[] = [];

  function begin(batch: Batch): void {
    const task = resolve(batch)
      .then(
        (step) => void finished.push(step),
        (error: unknown) => void errors.push(error),
      )
      .finally(() => running[batch.kind].delete(task));
    running[batch.kind].add(task);
  }

  function fill(): void {
    while (waiting.list.length + running.list.size < inFlight && waiting.single.length < maxWaiting) {
      const drawn = batches.next();
      if (drawn.done === true) break;
      waiting[drawn.value.kind].push(drawn.value);
    }
    for (const kind of KINDS)
      for (const batch of waiting[kind].splice(0, inFlight - running[kind].size)) begin(batch);
  }

  for (;;) {
    fill();
    if (finished.length === 0 && errors.length === 0) {
      if (running.single.size + running.list.size === 0) return;
      await Promise.race([...running.single, ...running.list]);
    }
    if (errors.length > 0) throw errors[0];
    for (const { lookups, next } of finished.splice(0)) {
      for (const batch of next) waiting[batch.kind].push(batch);
      yield* lookups;
    }
  }
}
