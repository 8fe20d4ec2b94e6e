import type { RelatedWorks } from '../../../src/model/related-works.js';
import type { RelateAnswer } from '../worker/messages.js';

/** Asks what is related to a work. */
export type AskRelated = (work: number) => void;

/** Where answers go. */
export interface RelateOptions {
  readonly answered: (answer: RelateAnswer) => void;
  /** No worker could be started, or it broke down: no answer will come. */
  readonly failed: () => void;
  /** Ends the worker. */
  readonly signal: AbortSignal;
}

/** What is related to a work, as far as it is worked out. */
export type RelatedState =
  | { readonly of: number; readonly status: 'counting' | 'failed' }
  | { readonly of: number; readonly status: 'counted'; readonly works: RelatedWorks };
