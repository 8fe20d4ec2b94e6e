import { html, nothing } from 'lit';
import { SIZINGS } from '../sizings.js';
import { formatNumber, shortened } from '../wording.js';
import type { PanelContext } from './panel.js';

/** The measures of a work, each with its rank. */
export function workMeasures({ index }: PanelContext, work: number) {
  const { nodes, communities } = index.document;
  const rows = SIZINGS.flatMap(({ id, title, description }) => {
    if (id === 'uniform') return [];
    const value = nodes[id][work];
    const ranking = index.ranks.get(id);
    if (value == null || ranking === undefined) return [];
    const place = ranking.rankOf[work];
    const rank =
      ranking.largest > ranking.smallest && place !== undefined
        ? `rank ${formatNumber(place)} of ${formatNumber(ranking.among)}`
        : '';
    return [{ title, description: shortened(description(index), 600), value: formatNumber(value), rank }];
  });
  const community = communities.find(({ id }) => id === nodes.community[work]);
  if (rows.length === 0 && community === undefined) return nothing;
  return html`
    <section aria-labelledby="measures-heading">
      <h3 id="measures-heading">Measures</h3>
      <table class="measures">
        <tbody>
          ${rows.map(
            ({ title, description, value, rank }) => html`
              <tr title=${description}>
                <th scope="row">${title}</th>
                <td>${value}</td>
                <td class="secondary">${rank}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${community === undefined ? nothing : html`<p class="secondary">Community: <bdi>${shortened(community.name, 120)}</bdi></p>`}
    </section>`;
}
