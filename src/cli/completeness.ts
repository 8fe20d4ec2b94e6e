import { CiteloomError } from '../errors.js';
import { isTransientFailure } from '../model/lookup.js';
import {
  countUnanswered,
  type Unanswered,
  unansweredSentences,
  unansweredText,
} from '../model/unanswered.js';
import type { BuildEvent } from '../pipeline.js';
import type { SourceEvent } from '../sources/contract.js';

/** Keeps account of what a run asked and got no usable answer to. */
export interface Completeness {
  take(event: BuildEvent | SourceEvent): void;
  /** With what the result lacks: also from earlier runs, where nobody was asked. */
  unanswered(lacking: readonly Unanswered[]): readonly Unanswered[];
  /** What this run asked in vain though earlier answers serve, in sentences. */
  staleSentences(lacking: readonly Unanswered[]): string[];
  /** @throws CiteloomError INCOMPLETE when anything is unanswered */
  assertComplete(lacking: readonly Unanswered[]): void;
}

/** An account without entries. */
export function createCompleteness(): Completeness {
  const lookups = new Map<string, Unanswered>();
  let unreachable: string | undefined;

  /** Of the look-ups that failed, those of which an earlier answer is held. */
  function stale(lacking: readonly Unanswered[]): Unanswered[] {
    const known = new Set(lacking.flatMap(({ kind, name }) => (kind === 'look-up' ? [name] : [])));
    return [...lookups.values()].filter(({ name }) => !known.has(name));
  }

  return {
    take: (event) => {
      if (event.type === 'fallback') unreachable = event.message;
      if (event.type !== 'lookup') return;
      const { lookup } = event;
      if (!('missing' in lookup) || !isTransientFailure(lookup)) {
        lookups.delete(lookup.doi);
        return;
      }
      const { doi: name, failure } = lookup;
      lookups.set(name, { kind: 'look-up', name, ...(failure === undefined ? {} : { failure }) });
    },
    unanswered: (lacking) => [...lacking, ...stale(lacking)],
    staleSentences: (lacking) =>
      unansweredSentences(stale(lacking), 'asked').map(
        (sentence) => `${sentence} What was known before serves.`,
      ),
    assertComplete: (lacking) => {
      if (unreachable !== undefined)
        throw new CiteloomError('INCOMPLETE', `Nothing could be asked. ${unreachable}`, { hint: HINT });
      const all = [...lacking, ...stale(lacking)];
      if (all.length > 0)
        throw new CiteloomError(
          'INCOMPLETE',
          `${countUnanswered(all)} ended without an answer: ${unansweredText(all)}.`,
          { hint: HINT },
        );
    },
  };
}

const HINT = 'All files are written; run the same command again to ask for what is lacking.';
