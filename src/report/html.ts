import { doiUrl } from '../model/doi.js';

/** Markup that is safe to put into a page; made by `html` alone, or by a writer of SVG that escapes. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may stand in a template: markup, lists of it, text and numbers; undefined writes nothing. */
export type HtmlValue = Html | readonly Html[] | string | number | undefined;

const SPECIAL = /[&<>"']/g;
const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: a page must not hold them
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** The one place where text becomes markup: between tags and in quoted attributes it stays text. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(CONTROL, '\ufffd')
    .replace(SPECIAL, (character) => ESCAPES.get(character) ?? '');
}

/** Builds markup; every value that is not markup itself is escaped. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = strings[0] ?? '';
  for (const [index, value] of values.entries()) markup += markupOf(value) + (strings[index + 1] ?? '');
  return new Html(markup);
}

function markupOf(value: HtmlValue): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(({ markup }) => markup).join('');
}

/** A DOI, or a text in its place, as a link to where it resolves. */
export function doiLink(doi: string, text = doi): Html {
  return html`<a href="${doiUrl(doi.toWellFormed())}" rel="noopener noreferrer">${text}</a>`;
}

/** Sentences of a finding: what was found first, what it rests on smaller below. */
export function sentences([first, ...others]: readonly string[]): Html {
  if (first === undefined) return html``;
  return others.length === 0
    ? html`<p>${first}</p>`
    : html`<p>${first}</p><p class="secondary">${others.join(' ')}</p>`;
}
