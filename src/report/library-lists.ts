import type { GraphDocument, ReferenceListRow } from '../model/graph-document.js';
import { sourceAddress } from '../model/list-source-words.js';
import { formatCount } from './format.js';
import { doiLink, type Html, type HtmlValue, html } from './html.js';
import { table } from './table.js';

/** The lists that a library tells, each with edition and source; nothing where there are none. */
export function libraryLists(document: GraphDocument): Html {
  const rows = document.referenceLists ?? [];
  if (rows.length === 0) return html``;
  return table(
    'Reference lists from a library: whose list, how much of it leads to works here, and where it was read',
    [
      { heading: 'Work' },
      { heading: 'references', numeric: true },
      { heading: 'works here', numeric: true },
      { heading: 'edition and source' },
    ],
    rows.map((row) => [
      titleOf(document, row),
      formatCount(row.references),
      formatCount(row.entries.length),
      sourceOf(row),
    ]),
    'texts',
  );
}

function titleOf({ nodes }: GraphDocument, { work }: ReferenceListRow): HtmlValue {
  const [doi, label] = [nodes.doi[work] ?? null, nodes.label[work] ?? ''];
  return doi === null ? label : doiLink(doi, label);
}

function sourceOf(row: ReferenceListRow): HtmlValue {
  const { edition, source, note } = row;
  const address = sourceAddress(row);
  const place =
    address === undefined ? html`${source}` : html`<a href="${address}" rel="noopener noreferrer">source</a>`;
  return html`${edition === undefined ? '' : `${edition}. `}${place}${note === undefined ? '' : `. ${note}`}`;
}
