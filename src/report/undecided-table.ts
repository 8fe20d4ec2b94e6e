import type { GraphDocument, ReferenceRow } from '../model/graph-document.js';
import type { MatchCandidate } from '../model/match.js';
import { objectionText, otherCandidates, scoreText } from '../model/outcome-text.js';
import { shortened } from '../model/text/shortened.js';
import { doiLink, type Html, html } from './html.js';
import { keyOf, referenceCell } from './reference-rows.js';
import { table } from './table.js';

const MOST_CANDIDATES = 3;
const LONGEST_TITLE = 160;

/** The references for which no work was taken, with the best of the works that were considered and what speaks against each. */
export function undecidedTable(document: GraphDocument, rows: readonly ReferenceRow[]): Html {
  const [reason, ...others] = new Set(rows.map((row) => row.reason));
  const hasCandidates = rows.some(({ match }) => (match?.candidates.length ?? 0) > 0);
  const isShared = others.length === 0 && !hasCandidates;
  const caption = hasCandidates
    ? 'The best of the works that were considered, with the score and why each was not taken'
    : 'Why no work was taken';
  return table(
    isShared && typeof reason === 'string' ? `All of them: ${reason}.` : caption,
    [
      { heading: 'Key' },
      { heading: 'Reference' },
      ...(isShared ? [] : [{ heading: hasCandidates ? 'Considered' : 'Reason' }]),
    ],
    rows.map((row) => [keyOf(row, document), referenceCell(row), ...(isShared ? [] : [considered(row)])]),
    'texts',
  );
}

function considered(row: ReferenceRow): Html {
  const candidates = otherCandidates(row, null);
  if (candidates.length === 0) return html`${row.reason ?? undefined}`;
  const more = candidates.length - MOST_CANDIDATES;
  return html`${candidates.slice(0, MOST_CANDIDATES).map((candidate) => entry(candidate, row))}${
    more > 0 ? html`<p class="told secondary">${more} more in matches.csv</p>` : undefined
  }`;
}

function entry(candidate: MatchCandidate, { outcome }: ReferenceRow): Html {
  const { doi, title, score } = candidate;
  const name = title === undefined ? undefined : html`${shortened(title, LONGEST_TITLE)} `;
  return html`<p class="candidate">${name}<span class="secondary">${scoreText(score)} · ${objectionText(candidate, outcome)} · ${doiLink(doi)}</span></p>`;
}
