import type { GraphDocument, ReferenceRow } from '../model/graph-document.js';
import { isMatched } from '../model/outcome-text.js';
import { OUTCOME_MEANINGS, type Outcome } from '../model/reference.js';
import { reasonWords } from '../model/reference-reasons.js';
import { countOf } from './format.js';
import { type Html, html } from './html.js';
import { byNumber, foldable, keyOf, referenceCell } from './reference-rows.js';
import { table } from './table.js';
import { WITHOUT_DOI_ID } from './without-doi.js';

/** Outcomes that someone may want to look into, the most pressing first. */
const ATTENTION = ['missing', 'ambiguous', 'unmatched', 'unchecked'] as const satisfies readonly Outcome[];

/** The references that led to no certain work, with the reason and their text; those without a DOI have their own section. */
export function attention(document: GraphDocument): Html {
  const open = document.references.filter(({ outcome }) => ATTENTION.some((one) => one === outcome));
  const elsewhere = open.filter(isMatched);
  const groups = ATTENTION.map((outcome) => ({
    outcome,
    rows: open.filter((row) => row.outcome === outcome && !isMatched(row)),
  })).filter(({ rows }) => rows.length > 0);
  const body = groups.map(({ outcome, rows }) => group(document, outcome, rows));
  return html`<section><h2>References that need attention</h2>${body}${elsewhereText(elsewhere, groups.length > 0)}</section>`;
}

function elsewhereText(rows: readonly ReferenceRow[], hasOthers: boolean): Html {
  if (rows.length === 0) return hasOthers ? html`` : html`<p>None: every reference led to a work.</p>`;
  const counts = ATTENTION.map((outcome) => ({
    outcome,
    count: rows.filter((row) => row.outcome === outcome).length,
  })).filter(({ count }) => count > 0);
  const words = counts.map(({ outcome, count }) => `${count} ${outcome}`).join(', ');
  return html`<p>${hasOthers ? 'Besides these' : 'Every DOI led to a work'}: ${words} among the <a href="#${WITHOUT_DOI_ID}">references without a DOI</a>.</p>`;
}

function group(document: GraphDocument, outcome: Outcome, rows: readonly ReferenceRow[]): Html {
  const [reason, ...others] = new Set(rows.map((row) => row.reason));
  const shared = others.length === 0;
  const list = table(
    shared && typeof reason === 'string'
      ? `All of them: ${reasonWords(reason)}.`
      : `References with the outcome “${outcome}”`,
    [{ heading: 'Key' }, { heading: 'Reference' }, ...(shared ? [] : [{ heading: 'Reason' }])],
    byNumber(rows).map((row) => [
      keyOf(row, document),
      referenceCell(row),
      ...(shared ? [] : [row.reason === null ? undefined : reasonWords(row.reason)]),
    ]),
    'texts',
  );
  const summary = html`<b>${countOf(rows.length, 'reference')} ${outcome}</b> <span class="secondary">${OUTCOME_MEANINGS[outcome]}</span>`;
  return foldable(summary, list, rows.length);
}
