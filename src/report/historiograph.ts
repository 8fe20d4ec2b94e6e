import type { GraphDocument, MainPath } from '../model/graph-document.js';
import { shortAuthors } from '../model/short-authors.js';
import { shortened } from '../model/text/shortened.js';
import { countOf } from './format.js';
import { type Html, html } from './html.js';

const WIDTH = 880;
const MARGIN = { top: 14, left: 56 };
/** From work to work down the page, and from lane to lane. */
const STEP = 30;
const LANE = 26;
/** Width of a letter of the labels, in pixels. */
const LETTER = 6.4;

/**
 * The works of a main path and its key routes as a tree of time: a line each, older above, their years at the
 * left. Works of the path stand in the first lane, those of routes alone in the second.
 */
export function historiograph(document: GraphDocument, path: MainPath, routes: MainPath | undefined): Html {
  const onPath = new Set(path.works);
  const works = inOrder(document, path, routes);
  const places = new Map(
    works.map((work, line) => [
      work,
      { x: MARGIN.left + 20 + (onPath.has(work) ? 0 : LANE), y: MARGIN.top + line * STEP },
    ]),
  );
  const beside = works.length > onPath.size ? LANE : 0;
  const height = 2 * MARGIN.top + Math.max(0, works.length - 1) * STEP;
  const bold = new Set(path.citations);
  const thin = (routes?.citations ?? []).filter((citation) => !bold.has(citation));
  const line = (citation: number) => citationLine(document, citation, places);
  const textFrom = MARGIN.left + 20 + beside + 14;
  const texts = works.map((work, position) => {
    const y = MARGIN.top + position * STEP;
    const room = Math.floor((WIDTH - textFrom) / LETTER);
    return html`<text class="year" x="${MARGIN.left}" y="${y + 4}">${yearLabel(document, works, position)}</text><text x="${textFrom}" y="${y + 4}">${label(document, work, room)}</text>\n`;
  });
  const marks = [...places].map(
    ([work, { x, y }]) =>
      html`<circle class="${onPath.has(work) ? 'main' : 'route'}" cx="${x}" cy="${y}" r="5"/>\n`,
  );
  const name = `Main path of ${countOf(path.works.length, 'work')}, with ${countOf(works.length - onPath.size, 'work')} on key routes beside it.`;
  return html`<svg class="main-path" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${name}">
<g class="routes">${thin.map(line)}</g>
<g class="path">${path.citations.map(line)}</g>
<g>${marks}</g>
<g>${texts}</g></svg>`;
}

type Point = { readonly x: number; readonly y: number };

/** By year; works of one year in the order of the paths, so that cited works stand above. */
function inOrder({ nodes }: GraphDocument, path: MainPath, routes: MainPath | undefined): number[] {
  const works = [...new Set([...(routes?.works ?? []), ...path.works])];
  const year = (work: number) => nodes.year[work] ?? Number.POSITIVE_INFINITY;
  const rank = new Map(works.map((work, position) => [work, position]));
  return works.sort((a, b) => {
    const [first, second] = [year(a), year(b)];
    return first === second ? (rank.get(a) ?? 0) - (rank.get(b) ?? 0) : first - second;
  });
}

/** Straight to the next work below; around the works between by an arc. */
function citationLine({ edges }: GraphDocument, citation: number, places: ReadonlyMap<number, Point>): Html {
  const [from, to] = [places.get(edges.target[citation] ?? -1), places.get(edges.source[citation] ?? -1)];
  if (from === undefined || to === undefined) return html``;
  const far = Math.abs(to.y - from.y) > STEP && to.x === from.x;
  const bend = Math.min(18, 6 + Math.abs(to.y - from.y) / STEP);
  const middle = (from.y + to.y) / 2;
  return far
    ? html`<path d="M${from.x},${from.y}Q${from.x - bend},${middle} ${to.x},${to.y}"/>\n`
    : html`<path d="M${from.x},${from.y}L${to.x},${to.y}"/>\n`;
}

function yearLabel({ nodes }: GraphDocument, works: readonly number[], position: number): string {
  const yearAt = (at: number) => nodes.year[works[at] ?? -1] ?? null;
  const year = yearAt(position);
  if (position > 0 && year === yearAt(position - 1)) return '';
  return year === null ? 'no year' : String(year);
}

function label({ nodes }: GraphDocument, work: number, room: number): string {
  const authors = shortAuthors(nodes, work);
  const year = nodes.year[work];
  const who = [authors, year].filter((part) => part !== undefined && part !== null).join(' ');
  const title = nodes.label[work] ?? '';
  return shortened(who === '' ? title : `${who} · ${title}`, room);
}
