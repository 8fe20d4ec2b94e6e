import type { GraphDocument, ReferenceRow } from '../model/graph-document.js';
import { type Html, html } from './html.js';

const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/** References in the order in which the survey numbers them. */
export function byNumber(rows: readonly ReferenceRow[]): ReferenceRow[] {
  return [...rows].sort((a, b) => BY_NUMBER.compare(a.key, b.key));
}

/** The key of a reference, with its survey where there are several. */
export function keyOf({ seed, key }: ReferenceRow, { meta }: GraphDocument): string {
  return meta.seeds.length > 1 ? `${seed} ${key}` : key;
}

/** The text of a reference, and its DOI where the text does not tell it. */
export function referenceCell({ text, doi }: ReferenceRow): Html {
  return doi === null || text.includes(doi)
    ? html`${text}`
    : html`${text} <span class="secondary">${doi}</span>`;
}

/** So many rows are shown at once; more are folded. */
const MOST_OPEN = 100;

/** A group of references that can be folded away. */
export function foldable(summary: Html, list: Html, count: number): Html {
  return count <= MOST_OPEN
    ? html`<details open><summary>${summary}</summary>${list}</details>`
    : html`<details><summary>${summary}</summary>${list}</details>`;
}
