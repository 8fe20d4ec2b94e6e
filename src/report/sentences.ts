import { type Html, html } from './html.js';

/** Sentences of a finding: what was found first, what it rests on smaller below. */
export function sentences([first, ...others]: readonly string[]): Html {
  if (first === undefined) return html``;
  return others.length === 0
    ? html`<p>${first}</p>`
    : html`<p>${first}</p><p class="secondary">${others.join(' ')}</p>`;
}
