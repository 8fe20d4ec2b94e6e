import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { Html, html } from './html.js';

/** A picture with what it shows in words, for those who cannot see it, and a caption below. */
export function figure(picture: Html, caption: Html): Html {
  return html`<figure><div class="scroll">${picture}</div><figcaption>${caption}</figcaption></figure>`;
}

/**
 * Draws a plot as SVG. Its colours are the page's variables, so it follows the colour scheme; Plot's own style
 * sheet is taken out, since the page's policy allows one only.
 *
 * @param label What the picture shows, in a sentence.
 */
export function plotPicture(options: Plot.PlotOptions, label: string): Html {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ ...options, document, className: 'plot' });
  svg.querySelector('style')?.remove();
  const markup = String(svg.outerHTML).toWellFormed();
  return html`<svg role="img" aria-label="${label}"${new Html(markup.slice('<svg'.length))}`;
}

/** A small square in the colour of a class of marks, for legends. */
export function swatch(colour: string): Html {
  return html`<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2" fill="${colour}"/></svg>`;
}
