import type { GraphDocument, ReferenceRow } from '../model/graph-document.js';
import { FOUND_BY } from '../model/match.js';
import { isMatched, scoreText } from '../model/outcome-text.js';
import { OUTCOME_MEANINGS, type Outcome } from '../model/reference.js';
import { workEntry } from './cited-works.js';
import { figure, swatch } from './figure.js';
import { countOf, formatCount } from './format.js';
import { type Html, html } from './html.js';
import { outcomeBar, outcomeColour } from './outcome-bar.js';
import { byNumber, foldable, keyOf, referenceCell } from './reference-rows.js';
import { table } from './table.js';
import { undecidedTable } from './undecided-table.js';

/** Where other sections refer to. */
export const WITHOUT_DOI_ID = 'references-without-a-doi';

/** Outcomes of matching, those that a person should look at first. */
const ORDER = ['ambiguous', 'unmatched', 'unchecked', 'matched'] as const satisfies readonly Outcome[];

/** What each reference without a DOI was found to mean, what else was considered, and how to correct it. */
export function withoutDoi(document: GraphDocument): Html {
  const rows = document.references.filter(isMatched);
  if (rows.length === 0) return html``;
  const groups = ORDER.map((outcome) => ({
    outcome,
    rows: byNumber(rows.filter((row) => row.outcome === outcome)),
  })).filter((group) => group.rows.length > 0);
  const parts = groups.map((group) => ({ outcome: group.outcome, count: group.rows.length }));
  const keys = parts.map(
    ({ outcome, count }) =>
      html`<span>${swatch(outcomeColour(outcome))}${formatCount(count)} ${outcome}</span>\n`,
  );
  return html`<section class="outcomes" id="${WITHOUT_DOI_ID}"><h2>References without a DOI</h2>
<p>${introduction(rows, document.references.length)} To correct what was found: copy <code>matches.csv</code>, change <code>outcome</code> or <code>doi</code>, and build again with <code>--decisions FILE</code>.</p>
${figure(outcomeBar(parts, 28), html`<span class="key">${keys}</span>`)}
${groups.map(({ outcome, rows }) => groupOf(document, outcome, rows))}</section>`;
}

function introduction(rows: readonly ReferenceRow[], total: number): string {
  const given = rows.filter(({ doi }) => doi !== null).length;
  const without = rows.length - given;
  const first = `${formatCount(without)} of ${countOf(total, 'reference')} ${without === 1 ? 'gives' : 'give'} no DOI.`;
  const searched = rows.some(({ match }) => match !== undefined);
  return [
    first,
    ...(searched
      ? [
          'A work was taken for one only where nothing in its record speaks against it and no other fits as well.',
        ]
      : []),
    ...(given > 0
      ? [`${countOf(given, 'further reference')} decided by you ${given === 1 ? 'is' : 'are'} listed too.`]
      : []),
  ].join(' ');
}

function groupOf(document: GraphDocument, outcome: Outcome, rows: readonly ReferenceRow[]): Html {
  const list = outcome === 'matched' ? matchedTable(document, rows) : undecidedTable(document, rows);
  const summary = html`<b>${formatCount(rows.length)} ${outcome}</b> <span class="secondary">${OUTCOME_MEANINGS[outcome]}</span>`;
  return foldable(summary, list, rows.length);
}

/** The references for which a work was found, with the work, what agrees and how well. */
function matchedTable(document: GraphDocument, rows: readonly ReferenceRow[]): Html {
  return table(
    'What each was found to mean; the score, from 0 to 1, says how well what both tell agrees',
    [
      { heading: 'Key' },
      { heading: 'Reference' },
      { heading: 'Found work' },
      { heading: 'Agreeing' },
      { heading: 'Score', numeric: true },
    ],
    rows.map((row) => [
      keyOf(row, document),
      referenceCell(row),
      html`<span class="found">${workEntry(document, row.work)}</span>`,
      agreement(row),
      row.score === null ? undefined : scoreText(row.score),
    ]),
    'texts',
  );
}

function agreement({ match, reason }: ReferenceRow): Html {
  const how = match?.by === undefined ? (reason ?? undefined) : FOUND_BY[match.by];
  const fields = match?.agreeing?.join(', ');
  return html`${fields} <span class="how secondary">${how}</span>`;
}
