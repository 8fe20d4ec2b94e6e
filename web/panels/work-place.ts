import { html, nothing } from 'lit';
import { pathPlaceWords } from '../path-place-words.js';
import { setFilters } from '../state.js';
import { shortened } from '../wording.js';
import type { PanelContext } from './panel.js';

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
