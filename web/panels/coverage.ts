import { html } from 'lit';
import { leadSentence, measureMeaning } from '../../src/model/edge-words.js';
import type { Panel } from './panel.js';

/** How much is known, in one sentence, always in sight; what follows from it unfolds above. */
export const coverage: Panel = {
  id: 'coverage',
  place: 'stage-foot',
  follows: [],
  render: ({ index }) => {
    const sentence = leadSentence(index.document);
    const meaning = measureMeaning(index.document);
    if (meaning.length === 0) return html`<p class="coverage">${sentence}</p>`;
    return html`
      <details class="coverage" @keydown=${closeOnEscape}>
        <summary>${sentence} <span class="coverage-more">What this means</span></summary>
        <div class="coverage-meaning">${meaning.map((text) => html`<p>${text}</p>`)}</div>
      </details>`;
  },
};

function closeOnEscape(event: KeyboardEvent): void {
  const { currentTarget } = event;
  if (event.key !== 'Escape' || !(currentTarget instanceof HTMLDetailsElement) || !currentTarget.open) return;
  currentTarget.open = false;
  event.stopPropagation();
}
