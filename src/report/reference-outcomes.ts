import * as Plot from '@observablehq/plot';
import type { GraphDocument } from '../model/graph-document.js';
import { OUTCOMES, type Outcome } from '../model/reference.js';
import { figure, plotPicture, swatch } from './figure.js';
import { countOf, formatCount } from './format.js';
import { type Html, html } from './html.js';

/** What each outcome means, in the words of the report. */
export const OUTCOME_MEANINGS: Readonly<Record<Outcome, string>> = {
  resolved: 'Its DOI led to a record.',
  matched: 'It has no DOI of its own; a record was found for it.',
  listed: 'It has a DOI, whose record was not fetched.',
  ambiguous: 'Several records could be meant.',
  unmatched: 'It has no DOI, and no record was found.',
  missing: 'Its DOI was asked for and not found.',
  unchecked: 'It has no DOI, and no record was searched for.',
};

/** One bar of all references, cut by outcome, with the meaning and count of each. */
export function referenceOutcomes({ meta }: GraphDocument): Html {
  const { total, byOutcome } = meta.coverage.references;
  const parts = OUTCOMES.map((outcome) => ({ outcome, count: byOutcome[outcome] })).filter(
    ({ count }) => count > 0,
  );
  const words = parts.map(({ outcome, count }) => `${count} ${outcome}`).join(', ');
  const picture = plotPicture(
    {
      width: 880,
      height: 56,
      margin: 0,
      x: { axis: null, domain: [0, Math.max(1, total)] },
      marks: [
        Plot.barX(
          parts,
          Plot.stackX({
            x: 'count',
            fill: ({ outcome }: { outcome: Outcome }) => colourOf(outcome),
            insetRight: 2,
            r: 2,
          }),
        ),
      ],
      color: { type: 'identity' },
    },
    `${countOf(total, 'reference')}: ${words}.`,
  );
  return html`<section class="outcomes"><h2>What became of the references</h2>
${figure(picture, html`Each of the ${formatCount(total)} references has exactly one outcome.`)}
<ul class="legend">${parts.map(({ outcome, count }) => legendItem(outcome, count))}</ul></section>`;
}

function legendItem(outcome: Outcome, count: number): Html {
  return html`<li>${swatch(colourOf(outcome))}<b>${formatCount(count)}</b> <span class="name">${outcome}</span> <span class="secondary">${OUTCOME_MEANINGS[outcome]}</span></li>\n`;
}

function colourOf(outcome: Outcome): string {
  return `var(--${outcome})`;
}
