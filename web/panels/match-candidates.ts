import { html, nothing } from 'lit';
import type { ReferenceRow } from '../../src/model/graph-document.js';
import type { MatchCandidate } from '../../src/model/match.js';
import { objectionText, otherCandidates, scoreText } from '../../src/model/match-text.js';
import type { Outcome } from '../../src/model/reference.js';
import { counted, shortened } from '../wording.js';
import type { PanelContext } from './panel.js';
import { workLink } from './work-link.js';

/** The works that a reference without a DOI was not taken to mean, each with the reason, folded. */
export function matchCandidates(context: PanelContext, row: ReferenceRow) {
  const isMatched = row.outcome === 'matched';
  const taken = isMatched ? (context.index.document.nodes.doi[row.work] ?? null) : null;
  const others = otherCandidates(row, taken);
  if (others.length === 0) return nothing;
  const count = counted(others.length, isMatched ? 'other work' : 'work');
  return html`
    <details class="candidates">
      <summary>${count} ${others.length === 1 ? 'was' : 'were'} considered</summary>
      <ol>
        ${others.map((candidate) => entry(context, candidate, row.outcome))}
      </ol>
      <p class="secondary">
        To decide it yourself, change its row in a copy of <code>matches.csv</code> and build again with
        <code>--decisions</code>.
      </p>
    </details>`;
}

function entry(context: PanelContext, candidate: MatchCandidate, outcome: Outcome) {
  const { doi, title, score } = candidate;
  return html`
    <li>
      <p class="candidate-head">
        <bdi>${title === undefined ? 'No title is known' : shortened(title, 160)}</bdi>
        <span class="candidate-score" title="How well it agrees with the reference, from 0 to 1"
          ><span class="hidden">score </span>${scoreText(score)}</span
        >
      </p>
      <p class="secondary">Not taken: <bdi>${shortened(objectionText(candidate, outcome), 200)}</bdi></p>
      <p class="secondary">${workLink(context, doi)}</p>
    </li>`;
}
