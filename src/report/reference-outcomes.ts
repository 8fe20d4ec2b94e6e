import * as Plot from '@observablehq/plot';
import type { GraphDocument } from '../model/graph-document.js';
import { OUTCOMES, type Outcome } from '../model/reference.js';
import { figure, plotPicture, swatch } from './figure.js';
import { countOf, formatCount } from './format.js';
import { type Html, html } from './html.js';

/** What each outcome means, as it follows a count of references. */
export const OUTCOME_MEANINGS: Readonly<Record<Outcome, string>> = {
  resolved: 'the DOI led to a record',
  matched: 'no DOI was given; one was found',
  listed: 'a DOI is given, its record was not fetched',
  ambiguous: 'several records could be meant',
  unmatched: 'no DOI was given, and none was found',
  missing: 'the DOI led nowhere',
  unchecked: 'no DOI was given, and none was searched for',
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
      marginBottom: 1,
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
