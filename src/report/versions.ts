import type { GraphDocument } from '../model/graph-document.js';
import { versionText } from '../model/version-text.js';
import { workEntry } from './cited-works.js';
import { countOf } from './format.js';
import { type Html, html } from './html.js';
import { table } from './table.js';

/** The pairs of works that are versions of one, which are counted apart; nothing when there are none. */
export function versions(document: GraphDocument): Html {
  const pairs = document.versions ?? [];
  if (pairs.length === 0) return html``;
  const list = table(
    countOf(pairs.length, 'pair'),
    [{ heading: 'Version' }, { heading: 'Relation' }, { heading: 'Published work' }],
    pairs.map(({ version, published, relation }) => [
      html`<span class="found">${workEntry(document, version)}</span>`,
      html`<span class="relation">${versionText(relation).ofVersion.toLowerCase()}</span>`,
      html`<span class="found">${workEntry(document, published)}</span>`,
    ]),
    'texts',
  );
  return html`<section><h2>Versions of one work</h2>
<p>Records say that these are versions of one work, such as a preprint and the article. They are counted apart; <code>--merge-versions</code> joins them.</p>
${list}</section>`;
}
