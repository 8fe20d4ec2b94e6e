import type { Bridges, CommunityTie } from '../model/findings.js';
import type { GraphDocument } from '../model/graph-document.js';
import { shortCommunityNames } from '../model/short-community-names.js';
import { workEntry } from './cited-works.js';
import { figure } from './figure.js';
import { formatCount, formatMeasure } from './format.js';
import { heatMap } from './heat-map.js';
import { type Html, html, sentences } from './html.js';
import { table } from './table.js';

const MOST_WORKS = 10;
const MOST_TIES = 3;

/** The works that tie communities together, and who cites whom among the largest communities. */
export function communityBridges(document: GraphDocument): Html {
  const bridges = document.findings?.bridges;
  if (bridges === undefined) return html``;
  return html`<section><h2>Bridges between communities</h2>
${sentences(bridges.meaning)}
${works(document, bridges)}
${figure(flows(document, bridges), html`Citations from works of the community on the left to works of the community above; the diagonal holds those that stay. The deeper the tint, the larger the share of the citations in its row.`)}</section>`;
}

function works(document: GraphDocument, bridges: Bridges): Html {
  if (bridges.works.length === 0) return html``;
  const { betweenness } = document.nodes;
  const names = shortCommunityNames(document.communities);
  return table(
    'Works whose citations reach into several communities. Spread: 0 when all stay in one community, towards 1 the more evenly they spread over many.',
    [
      { heading: 'Work' },
      { heading: 'Connects' },
      { heading: 'citations that cross', numeric: true },
      { heading: 'spread', numeric: true },
      { heading: 'betweenness', numeric: true },
    ],
    bridges.works.slice(0, MOST_WORKS).map(({ work, communities, crossing, participation }) => {
      const between = betweenness[work] ?? null;
      return [
        html`<span class="found">${workEntry(document, work)}</span>`,
        communities.slice(0, MOST_TIES).map((tie) => tieLine(names, tie)),
        formatCount(crossing),
        participation.toFixed(2),
        between === null ? undefined : formatMeasure(between),
      ];
    }),
    'wide',
  );
}

function tieLine(names: ReadonlyMap<number, string>, { community, citedBy, cites }: CommunityTie): Html {
  const parts = [
    ...(citedBy > 0 ? [`cited by ${formatCount(citedBy)}`] : []),
    ...(cites > 0 ? [`cites ${formatCount(cites)}`] : []),
  ];
  return html`<p class="told">${names.get(community)} <span class="secondary">${parts.join(', ')}</span></p>`;
}

function flows(document: GraphDocument, { flows: { communities, citations } }: Bridges): Html {
  const short = shortCommunityNames(document.communities);
  const names = communities.map((id) => short.get(id) ?? `Community ${id}`);
  const sums = citations.map((row) => row.reduce((sum, count) => sum + count, 0));
  const cells = citations.flatMap((counts, row) =>
    counts.map((count, column) => ({
      row,
      column,
      text: formatCount(count),
      depth: count / Math.max(1, sums[row] ?? 0),
    })),
  );
  const label = `Citations among the ${communities.length} largest communities, by citing and cited community.`;
  return heatMap({ rows: names, columns: names, cells, label });
}
