import type { GraphDocument, MainPath } from '../model/graph-document.js';
import { workEntry } from './cited-works.js';
import { figure } from './figure.js';
import { countOf } from './format.js';
import { historiograph } from './historiograph.js';
import { type Html, html } from './html.js';
import { table } from './table.js';

/** A longer path, through works that cite one another in circles, is neither drawn nor listed whole. */
const MOST_WORKS = 150;

const CAPTION = html`Older works stand above, each is cited by the next below. The bold line is the main path; the thin ones are key routes, the heaviest paths through the most travelled citations.`;

/** How knowledge came down through the field: the main path as a picture and a table; nothing without one. */
export function mainPath(document: GraphDocument): Html {
  const path = document.mainPaths?.find(({ id }) => id === 'global');
  if (path === undefined) return html``;
  const routes = document.mainPaths?.find(({ id }) => id === 'key-route');
  const longest = Math.max(path.works.length, routes?.works.length ?? 0);
  const picture = longest > MOST_WORKS ? undefined : figure(historiograph(document, path, routes), CAPTION);
  return html`<section><h2>The main path</h2>
<p>Of all paths along citations from the works that cite nothing here to the works that nobody here cites, count how many run through each citation. The main path is the path whose citations have the largest sum of these counts: ${countOf(path.works.length, 'work')} that most of the others built on, or led to.</p>
${picture}
${pathTable(document, path)}</section>`;
}

/** The works, oldest first; the share is that of the heaviest citation by which knowledge came to a work. */
function pathTable(document: GraphDocument, path: MainPath): Html {
  const { source } = document.edges;
  const arriving = new Map<number, number>();
  for (const citation of path.citations) {
    const citing = source[citation];
    const share = document.edges.spc?.[citation];
    if (citing === undefined || share == null) continue;
    arriving.set(citing, Math.max(share, arriving.get(citing) ?? 0));
  }
  const listed = path.works.slice(0, MOST_WORKS);
  const rows = listed.map((work) => {
    const share = arriving.get(work);
    const entry = html`<span class="found">${workEntry(document, work)}</span>`;
    return [entry, share === undefined ? 'it begins here' : percent(share)];
  });
  const which = listed.length < path.works.length ? `first ${listed.length} works` : 'works';
  return table(
    `The ${which} of the main path, the oldest first, with the share of all search paths that arrive through the work before.`,
    [{ heading: 'Work' }, { heading: 'Search paths', numeric: true }],
    rows,
  );
}

/** With two digits that say something, however small. */
function percent(share: number): string {
  return `${Number((100 * share).toPrecision(2))} %`;
}
