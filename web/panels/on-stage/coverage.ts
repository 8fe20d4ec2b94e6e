import { html, nothing } from 'lit';
import { leadSentence, measureMeaning } from '../../../src/model/edge-words.js';
import { figureText, type GraphFigure } from '../../../src/model/graph-figure.js';
import { shortened } from '../../../src/model/text/shortened.js';
import type { Panel } from '../panel.js';

/** How much is known, in one sentence, always in sight; what follows from it unfolds above. */
export const coverage: Panel = {
  id: 'coverage',
  place: 'stage-foot',
  follows: [],
  render: ({ index }) => {
    const sentence = leadSentence(index.document);
    const meaning = measureMeaning(index.document);
    const figures = index.document.meta.figures ?? [];
    if (meaning.length === 0 && figures.length === 0) return html`<p class="coverage">${sentence}</p>`;
    return html`
      <details class="coverage" @keydown=${closeOnEscape}>
        <summary>${sentence} <span class="coverage-more">What this means</span></summary>
        <div class="coverage-meaning">${meaning.map((text) => html`<p>${text}</p>`)}${graphInNumbers(figures)}</div>
      </details>`;
  },
};

/** Each figure with what it says in its title; those without a value give their reason there. */
function graphInNumbers(figures: readonly GraphFigure[]) {
  if (figures.length === 0) return nothing;
  return html`<h3>The graph in numbers</h3>
    <dl class="figures">
      ${figures.map((figure) => {
        const { title, description, note = '', by, absent } = figure;
        const source = by === undefined ? '' : `Computed by ${by}.`;
        const words = [description, note, absent ?? '', source].filter((text) => text !== '').join(' ');
        return html`<div title=${shortened(words, 600)}>
          <dt>${shortened(title, 60)}</dt>
          <dd>${absent === undefined ? figureText(figure) : '–'}</dd>
        </div>`;
      })}
    </dl>`;
}

function closeOnEscape(event: KeyboardEvent): void {
  const { currentTarget } = event;
  if (event.key !== 'Escape' || !(currentTarget instanceof HTMLDetailsElement) || !currentTarget.open) return;
  currentTarget.open = false;
  event.stopPropagation();
}
