import { html, nothing } from 'lit';
import { hasTies } from '../../../src/model/edge-words.js';
import type { ReferenceRow } from '../../../src/model/graph-document.js';
import type { MatchCandidate } from '../../../src/model/match.js';
import { objectionText, otherCandidates, outcomeText, scoreText } from '../../../src/model/outcome-text.js';
import type { Outcome } from '../../../src/model/reference.js';
import { shortened } from '../../../src/model/text/shortened.js';
import { counted } from '../../text/wording.js';
import type { PanelContext } from '../panel.js';
import { workLink } from './work-link.js';

const LONGEST_TEXT = 700;

/** Why a work is in the graph: the references that name it. */
export function workReasons(context: PanelContext, work: number) {
  const { index } = context;
  const { nodes, references, meta } = index.document;
  if (nodes.isSeed[work] === true) {
    const seed = meta.seeds.find(({ id }) => id === nodes.id[work]) ?? meta.seeds[0];
    return html`
      <section aria-labelledby="reasons-heading">
        <h3 id="reasons-heading">Why it is here</h3>
        <p>The graph starts from it${seed === undefined ? '' : `: it has ${counted(seed.references, 'reference')}`}.</p>
      </section>`;
  }
  const rows = references.filter((row) => row.work === work);
  return html`
    <section aria-labelledby="reasons-heading">
      <h3 id="reasons-heading">Why it is here</h3>
      ${
        rows.length === 0
          ? html`<p>${hereBecause(context, work)}</p>`
          : html`<ul class="references">
              ${rows.map((row) => reference(context, row))}
            </ul>`
      }
    </section>`;
}

function hereBecause({ index }: PanelContext, work: number): string {
  const { meta } = index.document;
  if (meta.projection !== undefined) return meta.projection.description;
  const citing = index.citedBy(work).length;
  if (hasTies(index.document) || citing === 0) return 'It was named among the works.';
  return `${counted(citing, 'work')} here cite it.`;
}

function reference(context: PanelContext, row: ReferenceRow) {
  const { key, outcome, text } = row;
  return html`
    <li>
      <p class="reference-key">
        <bdi>Reference ${shortened(key.replace(/^ref/i, ''), 40)}</bdi>
        <span class="tag">${outcome}</span>
      </p>
      <p class="reference-text"><bdi>${shortened(text, LONGEST_TEXT)}</bdi></p>
      <p class="reference-why"><bdi>${shortened(outcomeText(row), 400)}</bdi></p>
      ${matchCandidates(context, row)}
    </li>`;
}

/** The works that a reference without a DOI was not taken to mean, each with the reason, folded. */
function matchCandidates(context: PanelContext, row: ReferenceRow) {
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
