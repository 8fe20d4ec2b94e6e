import type { GraphDocument } from '../model/graph-document.js';
import type { Gravity } from '../model/notice-types.js';
import { type Notice, noticesAbout, noticesOf } from '../model/notices.js';
import { workEntry } from './cited-works.js';
import { countOf } from './format.js';
import { doiLink, type Html, html } from './html.js';
import { table } from './table.js';

/** Groups of works by what notices say of them, the gravest first. */
const GROUPS: readonly { readonly gravities: readonly Gravity[]; readonly title: string }[] = [
  { gravities: ['retraction'], title: 'retracted, withdrawn or removed' },
  { gravities: ['concern'], title: 'under an expression of concern or retracted in part' },
  { gravities: ['correction', 'other'], title: 'corrected or supplemented' },
  { gravities: ['version'], title: 'with a newer version or edition' },
];

/** The works that a later notice changed, each in the group of its gravest one, and the works that are notices. */
export function notices(document: GraphDocument): Html {
  const { nodes, meta } = document;
  const changed = [...nodes.id.keys()]
    .map((work) => ({ work, told: noticesOf(nodes.updates[work]) }))
    .filter(({ told }) => told.length > 0);
  const lists = GROUPS.flatMap(({ gravities, title }) => {
    const rows = changed.filter(({ told }) => told[0] !== undefined && gravities.includes(told[0].gravity));
    return rows.length === 0 ? [] : [list(document, `${countOf(rows.length, 'work')} ${title}`, rows)];
  });
  const own = [...nodes.id.keys()]
    .map((work) => ({ work, told: noticesAbout(nodes.updatesWork?.[work]) }))
    .filter(({ told }) => told.length > 0);
  if (own.length > 0)
    lists.push(list(document, countOf(own.length, 'work that is a notice', 'works that are notices'), own));
  if (lists.length > 0) return html`<section><h2>Retracted and corrected works</h2>${lists}</section>`;
  if (meta.coverage.works.byStatus.resolved === 0) return html``;
  return html`<section><h2>Retracted and corrected works</h2><p>None: the records of these works name no notice of a retraction or correction.</p></section>`;
}

interface Row {
  readonly work: number;
  readonly told: readonly Notice[];
}

function list(document: GraphDocument, caption: string, rows: readonly Row[]): Html {
  return table(
    caption,
    [{ heading: 'Work' }, { heading: 'Notice' }],
    rows.map(({ work, told }) => [
      html`<span class="work">${workEntry(document, work)}</span>`,
      told.map(
        ({ text, doi }) =>
          html`<p class="told">${text}${doi === undefined ? undefined : html` ${doiLink(doi)}`}</p>`,
      ),
    ]),
  );
}
