import { html, nothing } from 'lit';
import type { GraphDocument } from '../../../src/model/graph-document.js';
import { shortened } from '../../../src/model/text/shortened.js';
import { setFilters } from '../../state/state.js';
import { formatNumber } from '../../text/wording.js';
import type { PanelContext } from '../panel.js';

/** Where a work belongs: its community, and its place on the main path. */
export function workPlace(context: PanelContext, work: number) {
  const { index, update } = context;
  const { communities, nodes } = index.document;
  const community = communities.find(({ id }) => id === nodes.community[work]);
  const place = pathPlaceWords(index.document, work);
  if (community === undefined && place === undefined) return nothing;
  const keep = (id: number) =>
    update((before) => setFilters(before, { keys: { ...before.filters.keys, community: [String(id)] } }));
  return html`
    <dl class="work-place">
      ${
        community === undefined
          ? nothing
          : html`<div><dt>Community</dt><dd>
              <button class="link-button" title="Show only the works of this community" @click=${() => keep(community.id)}>
                <bdi>${shortened(community.name, 120)}</bdi>
              </button>
            </dd></div>`
      }
      ${
        place === undefined
          ? nothing
          : html`<div><dt>Main path</dt><dd>
              <button class="link-button" title="Show the main path" @click=${() => update((before) => ({ ...before, view: 'main-path', hovered: null }))}>
                ${place}
              </button>
            </dd></div>`
      }
    </dl>`;
}

/** Where a work stands on the main path, `4 of 11 from the oldest`; undefined where it is on none. O(path). */
export function pathPlaceWords(
  { mainPaths = [] }: Pick<GraphDocument, 'mainPaths'>,
  work: number,
): string | undefined {
  const pathOf = (id: string) => mainPaths.find((path) => path.id === id)?.works ?? [];
  const main = pathOf('global');
  const place = main.indexOf(work);
  if (place >= 0) return `${formatNumber(place + 1)} of ${formatNumber(main.length)} from the oldest`;
  return pathOf('key-route').includes(work) ? 'on a key route beside it' : undefined;
}
