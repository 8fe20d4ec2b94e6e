import type { GraphDocument, ReferenceRow } from '../model/graph-document.js';
import { scoreText } from '../model/match-text.js';
import { workEntry } from './cited-works.js';
import { type Html, html } from './html.js';
import { keyOf, referenceCell } from './reference-rows.js';
import { table } from './table.js';

const FINDERS = {
  record: 'found by the record of a work that is here anyway',
  reference: 'found by another work’s reference that carries the DOI',
  library: 'found in a library of bibliographic facts',
  search: 'found by a search',
  decision: 'decided by you',
} as const;

/** The references for which a work was found, with the work, what agrees and how well. */
export function matchedTable(document: GraphDocument, rows: readonly ReferenceRow[]): Html {
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
  const how = match?.by === undefined ? (reason ?? undefined) : FINDERS[match.by];
  const fields = match?.agreeing?.join(', ');
  return html`${fields} <span class="how secondary">${how}</span>`;
}
