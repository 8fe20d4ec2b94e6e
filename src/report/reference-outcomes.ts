import type { GraphDocument } from '../model/graph-document.js';
import { OUTCOME_MEANINGS, OUTCOMES, type Outcome } from '../model/reference.js';
import { figure, swatch } from './figure.js';
import { countOf, formatCount } from './format.js';
import { type Html, html } from './html.js';
import { outcomeBar, outcomeColour } from './outcome-bar.js';

/** One bar of all references, cut by outcome, with the meaning and count of each. */
export function referenceOutcomes({ meta }: GraphDocument): Html {
  const { total, byOutcome } = meta.coverage.references;
  const parts = OUTCOMES.map((outcome) => ({ outcome, count: byOutcome[outcome] })).filter(
    ({ count }) => count > 0,
  );
  const picture = outcomeBar(parts, 56);
  return html`<section class="outcomes"><h2>What became of the references</h2>
${figure(picture, html`Each of the ${countOf(total, 'reference')} has exactly one outcome.`)}
<ul class="legend">${parts.map(({ outcome, count }) => legendItem(outcome, count))}</ul></section>`;
}

function legendItem(outcome: Outcome, count: number): Html {
  return html`<li>${swatch(outcomeColour(outcome))}<b>${formatCount(count)}</b> <span class="name">${outcome}</span> <span class="secondary">${OUTCOME_MEANINGS[outcome]}</span></li>\n`;
}
