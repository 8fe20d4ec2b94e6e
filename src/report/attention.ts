import type { GraphDocument, ReferenceRow } from '../model/graph-document.js';
import type { Outcome } from '../model/reference.js';
import { countOf } from './format.js';
import { type Html, html } from './html.js';
import { OUTCOME_MEANINGS } from './reference-outcomes.js';
import { table } from './table.js';

/** Outcomes that someone may want to look into, the most pressing first. */
const ATTENTION = ['missing', 'ambiguous', 'unmatched', 'unchecked'] as const satisfies readonly Outcome[];

/** So many rows are shown at once; more are folded. */
const MOST_OPEN = 100;

/** The references that led to no certain work, with the reason and their text. */
export function attention({ references, meta }: GraphDocument): Html {
  const groups = ATTENTION.map((outcome) => ({
    outcome,
    rows: references.filter((row) => row.outcome === outcome),
  })).filter(({ rows }) => rows.length > 0);
  const body =
    groups.length === 0
      ? [html`<p>None: every reference led to a work.</p>`]
      : groups.map(({ outcome, rows }) => group(outcome, rows, meta.seeds.length > 1));
  return html`<section><h2>References that need attention</h2>${body}</section>`;
}

const BY_NUMBER = new Intl.Collator('en', { numeric: true });

function group(outcome: Outcome, rows: readonly ReferenceRow[], severalSeeds: boolean): Html {
  const sorted = [...rows].sort((a, b) => BY_NUMBER.compare(a.key, b.key));
  const [reason, ...others] = new Set(rows.map((row) => row.reason));
  const shared = others.length === 0;
  const list = table(
    shared && typeof reason === 'string'
      ? `All of them: ${reason}.`
      : `References with the outcome “${outcome}”`,
    [{ heading: 'Key' }, { heading: 'Reference' }, ...(shared ? [] : [{ heading: 'Reason' }])],
    sorted.map((row) => [
      severalSeeds ? `${row.seed} ${row.key}` : row.key,
      referenceCell(row),
      ...(shared ? [] : [row.reason ?? undefined]),
    ]),
  );
  const summary = html`<summary><b>${countOf(rows.length, 'reference')} ${outcome}</b> <span class="secondary">${OUTCOME_MEANINGS[outcome]}</span></summary>`;
  return rows.length <= MOST_OPEN
    ? html`<details open>${summary}${list}</details>`
    : html`<details>${summary}${list}</details>`;
}

function referenceCell({ text, doi }: ReferenceRow): Html {
  return doi === null || text.includes(doi)
    ? html`${text}`
    : html`${text} <span class="secondary">${doi}</span>`;
}
