import type { Reference } from './reference.js';
import { squeezeText } from './text/fold-text.js';

/** Shorter titles (`Introduction`) and texts (`Ibid.`) mean now this, now that: they hold within one seed. */
const SHORTEST_TITLE = 12;
const SHORTEST_TEXT = 40;

/**
 * What two references without a DOI must share to be one work: title, first author and year, or the whole text
 * when there is nothing else, compared without case, accents and punctuation; the seed too when that says little.
 * A reference that tells nothing is one with no other.
 */
export function referenceIdentity(seed: string, reference: Reference): string {
  const { key, title, author, year, containerTitle, unstructured } = reference;
  const words = squeezeText(title ?? '');
  if (words !== '') {
    const identity = [words, squeezeText(author ?? ''), year ?? null];
    const isTelling = words.length >= SHORTEST_TITLE && author !== undefined;
    return JSON.stringify(isTelling ? identity : [...identity, seed]);
  }
  const text = containerTitle === undefined ? squeezeText(unstructured ?? '') : '';
  if (text === '') return JSON.stringify([seed, key, 'alone']);
  return JSON.stringify(text.length < SHORTEST_TEXT ? [text, seed] : [text]);
}
