import { appendTo } from '../model/append-to.js';
import type { Community, GraphDocument } from '../model/graph-document.js';
import { compareText } from '../model/order.js';
import { workEntry } from './cited-works.js';
import { countOf, formatCount } from './format.js';
import { type Html, html } from './html.js';
import { table } from './table.js';

const MOST_COMMUNITIES = 20;
const MOST_WORKS = 3;
const MOST_VENUES = 3;

/** The communities: what they are called, how large and how old they are, their most cited works and their venues. */
export function communityTable(document: GraphDocument): Html {
  const { communities } = document;
  if (communities.length === 0) return html``;
  const members = membersOf(document);
  const shown = communities.slice(0, MOST_COMMUNITIES);
  const rest = communities.length - shown.length;
  const list = table(
    `${countOf(communities.length, 'community', 'communities')} of works that cite one another more than they cite the rest${rest > 0 ? `; the ${shown.length} largest` : ''}`,
    [
      { heading: 'Community' },
      { heading: 'works', numeric: true },
      { heading: 'Years' },
      { heading: 'Most cited here' },
      { heading: 'Venues' },
    ],
    shown.map((community) => rowOf(document, community, members.get(community.id) ?? [])),
    'wide',
  );
  return html`<section><h2>The communities</h2>
<p>Each is named by the terms of its titles that tell it best from the others; where titles tell nothing, after its most cited work. <span class="secondary">A work that no citation ties to another belongs to none.</span></p>
${list}</section>`;
}

function membersOf({ nodes }: GraphDocument): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (const [work, id] of nodes.community.entries()) if (id !== null) appendTo(members, id, work);
  return members;
}

function rowOf(document: GraphDocument, { name, size }: Community, works: readonly number[]) {
  const { inDegree } = document.nodes;
  const cited = works
    .filter((work) => (inDegree[work] ?? 0) > 0)
    .sort((a, b) => (inDegree[b] ?? 0) - (inDegree[a] ?? 0) || a - b)
    .slice(0, MOST_WORKS)
    .map((work) => html`<div class="found cited">${workEntry(document, work)}</div>`);
  return [name, formatCount(size), yearsText(document, works), cited, venuesText(document, works)];
}

/** From the oldest to the newest, and the middle one: `1978–2021, middle 2014`. */
function yearsText({ nodes }: GraphDocument, works: readonly number[]): Html | undefined {
  const years = works.flatMap((work) => nodes.year[work] ?? []).sort((a, b) => a - b);
  const [first, last, middle] = [years[0], years.at(-1), years[Math.floor(years.length / 2)]];
  if (first === undefined || last === undefined) return undefined;
  if (first === last) return html`${first}`;
  return html`<span class="span">${first}–${last}</span> <span class="how secondary">half since ${middle ?? first}</span>`;
}

function venuesText({ nodes }: GraphDocument, works: readonly number[]): string {
  const counts = new Map<string, number>();
  for (const work of works) {
    const venue = nodes.venue[work] ?? null;
    if (venue !== null) counts.set(venue, (counts.get(venue) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || compareText(a, b))
    .slice(0, MOST_VENUES)
    .map(([venue, count]) => `${venue} ${count}`)
    .join(', ');
}
