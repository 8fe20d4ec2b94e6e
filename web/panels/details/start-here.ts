import { html, nothing } from 'lit';
import { hasTies, leadSentence } from '../../../src/model/edge-words.js';
import type { Community } from '../../../src/model/graph-document.js';
import { measureBasis } from '../../../src/model/measure-basis.js';
import { shortened } from '../../../src/model/text/shortened.js';
import { numericColumn } from '../../../src/model/work-columns.js';
import { type StartPoints, startPoints } from '../../document/start-points.js';
import { measuresOf } from '../../encoding/measures.js';
import { swatch } from '../../encoding/swatch.js';
import { detailsContent, toggleStart } from '../../state/start-card.js';
import { select, setFilters, toggleChooser, type ViewerState } from '../../state/state.js';
import { counted, formatNumber } from '../../text/wording.js';
import { ICONS } from '../icons.js';
import type { Panel, PanelContext } from '../panel.js';
import { workItems } from './work-list.js';

const MOST_COMMUNITIES = 8;

/** Where to begin in a graph that one has not seen before, while nothing is selected. */
export const startHere: Panel = {
  id: 'start-here',
  place: 'details',
  follows: ['selected', 'author', 'startOpen', 'colorBy', 'scale', 'annotations'],
  render: (context) => {
    const { index, state, update } = context;
    if (detailsContent(state) !== 'start') return nothing;
    const points = index.cached(startPoints);
    return html`
      <div class="details-bar">
        <h2 id="start-title" class="start-title" tabindex="-1">Start here</h2>
        <button class="icon-button" aria-label="Close Start here" title="Close" @click=${() => update(toggleStart)}>
          ${ICONS.close}
        </button>
      </div>
      <div class="details-body start">
        <p class="secondary">${leadSentence(index.document)}</p>
        ${central(context, points.central)} ${facts(context, points)} ${communities(context, points.communities)}
      </div>`;
  },
};

function central(context: PanelContext, points: StartPoints['central']) {
  const { index } = context;
  if (points === undefined)
    return html`<section><h3>Most central works</h3><p class="secondary">No citation of these works is known yet, so none is called central.</p></section>`;
  const measure = measuresOf(index).find(({ id }) => id === points.by);
  const values = numericColumn(index.document.nodes, points.by) ?? [];
  const title = measure?.title(index) ?? '';
  const valueText = (value: number) =>
    hasTies(index.document) ? formatNumber(value) : counted(value, 'citation');
  return html`
    <section aria-labelledby="start-central">
      <h3 id="start-central">Most central works</h3>
      <p class="secondary list-note">By ${title.toLowerCase()}${basisWords(context, points.by)}.</p>
      ${workItems(context, points.works, {
        aside: (work) => ({ text: valueText(values[work] ?? 0), meaning: title }),
      })}
    </section>`;
}

/** Whose lists the citations here are counted in. */
function basisWords({ index }: PanelContext, by: string): string {
  const basis = by === 'inDegree' ? measureBasis(index.document) : undefined;
  if (basis === undefined) return '';
  return `, in ${formatNumber(basis.known)} of ${counted(basis.works, 'reference list')}`;
}

function facts({ update }: PanelContext, { venue, year, missed }: StartPoints) {
  const row = (title: string, name: string, aside: string, step: (state: ViewerState) => ViewerState) =>
    html`<div>
      <dt>${title}</dt>
      <dd>
        <button class="link-button" @click=${() => update(step)}><bdi>${shortened(name, 80)}</bdi></button>
        <span class="secondary">${aside}</span>
      </dd>
    </div>`;
  if (venue === undefined && year === undefined && missed === undefined) return nothing;
  return html`<dl class="work-place start-facts">
    ${
      venue === undefined
        ? nothing
        : row(
            'Biggest venue',
            venue.name,
            `${formatNumber(venue.works)} of ${counted(venue.among, 'work')} with a venue`,
            (state) => setFilters(state, { keys: { ...state.filters.keys, venue: [venue.key] } }),
          )
    }
    ${
      year === undefined
        ? nothing
        : row('Fullest year', String(year.year), yearWords(year), (state) =>
            setFilters(state, { years: [year.year, year.year] }),
          )
    }
    ${
      missed === undefined
        ? nothing
        : row(
            'Perhaps missed',
            counted(missed.here + missed.elsewhere, 'work'),
            'that the survey does not cite',
            (state) => (missed.here > 0 ? setFilters(state, { missed: true }) : openMissed(state)),
          )
    }
  </dl>`;
}

function yearWords({ works, among, inferred }: NonNullable<StartPoints['year']>): string {
  const words = `${formatNumber(works)} of ${counted(among, 'work')} with a year`;
  return inferred === 0 ? words : `${words}, ${formatNumber(inferred)} by the DOI alone`;
}

/** The list in the rail, unfolded. */
function openMissed(state: ViewerState): ViewerState {
  const opened = state.chooser.open === 'missed' ? state : toggleChooser(state, 'missed');
  return { ...opened, railOpen: true };
}

function communities({ index, state, derived, update }: PanelContext, all: readonly Community[]) {
  if (all.length === 0) return nothing;
  const more = all.length - MOST_COMMUNITIES;
  const isColored = state.colorBy === 'community';
  const keep = ({ id }: Community) =>
    update((before) => setFilters(before, { keys: { ...before.filters.keys, community: [String(id)] } }));
  return html`
    <section aria-labelledby="start-communities">
      <h3 id="start-communities">Communities <span class="count">${formatNumber(all.length)}</span></h3>
      <ul class="start-communities">
        ${all.slice(0, MOST_COMMUNITIES).map((community) => {
          const { name, size, leader } = community;
          const color = leader === undefined ? undefined : derived.scale.colors[leader];
          return html`<li>
            ${isColored && color !== undefined ? swatch(color) : nothing}
            <button class="link-button" title="Show only the works of this community" @click=${() => keep(community)}>
              <bdi>${shortened(name, 120)}</bdi>
            </button>
            <span class="count">${formatNumber(size)}</span>
            ${
              leader === undefined
                ? nothing
                : html`<span class="start-leader secondary">led by
                    <button
                      class="link-button"
                      title=${shortened(index.document.nodes.label[leader] ?? '', 300)}
                      @click=${() => update((before) => select(before, leader))}
                    ><bdi>${index.shortLabel(leader)}</bdi></button></span>`
            }
          </li>`;
        })}
      </ul>
      ${more > 0 ? html`<p class="start-more secondary">${counted(more, 'smaller community', 'smaller communities')} more.</p>` : nothing}
    </section>`;
}
