import { html } from 'lit';

/** A dot of a colour. */
export function swatch(color: string) {
  return html`<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><circle cx="5" cy="5" r="5" fill=${color} /></svg>`;
}
