import { html, nothing } from 'lit';
import { asWords, counted, formatNumber, OUTCOME_WORDS } from '../wording.js';
import type { PanelContext } from './panel.js';

const LONGEST_TEXT = 700;

/** Why a work is in the graph: the references that name it. */
export function workReasons({ index }: PanelContext, work: number) {
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
  const citing = index.citedBy[work]?.length ?? 0;
  return html`
    <section aria-labelledby="reasons-heading">
      <h3 id="reasons-heading">Why it is here</h3>
      ${
        rows.length === 0
          ? html`<p>${citing === 0 ? 'It was named among the works.' : `${counted(citing, 'work')} here cite it.`}</p>`
          : html`<ul class="references">
              ${rows.map(
                ({ key, outcome, text, reason, score }) => html`
                  <li>
                    <p class="reference-key">
                      <bdi>Reference ${key.replace(/^ref/i, '').slice(0, 40)}</bdi>
                      <span class="tag">${OUTCOME_WORDS[outcome]}${score === null ? '' : `, ${formatNumber(score)}`}</span>
                    </p>
                    <p class="reference-text"><bdi>${text.slice(0, LONGEST_TEXT)}</bdi></p>
                    ${reason === null ? nothing : html`<p class="secondary">${asWords(reason).slice(0, 300)}</p>`}
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
}
