import { html, nothing } from 'lit';
import { shortened } from '../../../src/model/text/shortened.js';
import { venueLabel } from '../../../src/model/venue.js';
import { type AuthorFacts, authorFacts } from '../../document/authors/author-facts.js';
import type { Author } from '../../document/authors/author-index.js';
import { deselect, setFilters, showAuthor } from '../../state/state.js';
import { counted, formatNumber } from '../../text/wording.js';
import { ICONS } from '../icons.js';
import type { Panel, PanelContext } from '../panel.js';
import { authorCitations } from './author-citations.js';
import { workItem } from './work-item.js';

const MOST_WORKS = 200;
const MOST_CO_AUTHORS = 20;
const MOST_VENUES = 8;
const AS_SPELT =
  'As the records spell the name: spellings that differ in case, accents or punctuation are one author, others are not; people who share a name are one.';

/** An author in the place of a work: works here, with whom, where, and how the works are cited. */
export const authorDetails: Panel = {
  id: 'author-details',
  place: 'details',
  follows: ['author', 'selected', 'filters', 'annotations'],
  render: (context) => {
    const { index, state, update } = context;
    if (state.author === null) return nothing;
    const author = index.authors().find(state.author);
    const back = state.selected !== null;
    return html`
      <div class="details-bar">
        ${
          back
            ? html`<button class="text-button" @click=${() => update((before) => ({ ...before, author: null }))}>${ICONS.back}Back</button>`
            : nothing
        }
        <span class="details-kind">Author</span>
        <button class="text-button" @click=${() => update((before) => ({ ...before, dialog: 'authors' }))}>All authors</button>
        <button class="icon-button" aria-label="Close the details" title="Close (Esc)" @click=${() => update(deselect)}>
          ${ICONS.close}
        </button>
      </div>
      <div class="details-body">
        <h2 id="author-title" tabindex="-1" title=${AS_SPELT}><bdi>${shortened(author?.name ?? state.author, 200)}</bdi></h2>
        ${author === undefined ? html`<p class="secondary">No work here names this author.</p>` : body(context, author)}
      </div>`;
  },
};

function body(context: PanelContext, author: Author) {
  const { index } = context;
  const facts = authorFacts(index, index.authors(), author);
  const rank = index.importanceRank();
  const works = [...author.works].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  const received = facts.citations?.received.whole;
  const line = [
    `${counted(works.length, 'work')} here`,
    facts.years === undefined ? undefined : yearsText(facts.years),
    received === undefined ? undefined : `${counted(received, 'citation')} here`,
  ].filter((part) => part !== undefined);
  return html`
    <p class="details-authors">${line.join(' · ')}</p>
    ${works.length === 0 ? nothing : onlyTheirs(context, author)}
    ${facts.citations === undefined ? nothing : authorCitations(facts.citations, author)}
    <section aria-labelledby="author-works">
      <h3 id="author-works">Works here <span class="count">${formatNumber(works.length)}</span></h3>
      ${author.seeds.length === 0 ? nothing : html`<ul class="work-list">${author.seeds.slice(0, 5).map((seed) => workItem(context, seed))}</ul>`}
      <ul class="work-list">${works.slice(0, MOST_WORKS).map((work) => workItem(context, work))}</ul>
      ${works.length > MOST_WORKS ? html`<p class="secondary">${counted(works.length - MOST_WORKS, 'more work')}: the filter above shows them all.</p>` : nothing}
    </section>
    ${coAuthors(context, facts)} ${venues(context, facts)}`;
}

function yearsText([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function onlyTheirs({ state, update }: PanelContext, { name }: Author) {
  const set = state.filters.author === name;
  return html`<p>
    <button
      class="text-button"
      aria-pressed=${set}
      @click=${() => update((before) => setFilters(before, { author: set ? null : name }))}
    >${set ? 'Show all works again' : 'Show only works of this author'}</button>
  </p>`;
}

function coAuthors({ update }: PanelContext, { coAuthors: all }: AuthorFacts) {
  if (all.length === 0) return nothing;
  return html`
    <section aria-labelledby="co-authors">
      <h3 id="co-authors">With <span class="count">${formatNumber(all.length)}</span></h3>
      <ul class="name-list">
        ${all.slice(0, MOST_CO_AUTHORS).map(
          ({ author, works }) => html`<li>
            <button @click=${() => update((before) => showAuthor(before, author.name))}>
              <bdi>${shortened(author.name, 80)}</bdi><span class="count" title="Works here of both">${formatNumber(works)}</span>
            </button>
          </li>`,
        )}
      </ul>
      ${all.length > MOST_CO_AUTHORS ? html`<p class="secondary">${counted(all.length - MOST_CO_AUTHORS, 'more author')} with fewer works in common.</p>` : nothing}
    </section>`;
}

function venues({ index }: PanelContext, { venues: all }: AuthorFacts) {
  if (all.length === 0) return nothing;
  const labels = new Map(index.document.venues.map((venue) => [venue.key, venueLabel(venue)]));
  return html`
    <section aria-labelledby="author-venues">
      <h3 id="author-venues">Where <span class="count">${formatNumber(all.length)}</span></h3>
      <ul class="name-list">
        ${all.slice(0, MOST_VENUES).map(
          ({ key, works }) => html`<li class="name-row">
            <bdi>${shortened(labels.get(key) ?? key, 80)}</bdi><span class="count">${formatNumber(works)}</span>
          </li>`,
        )}
      </ul>
    </section>`;
}
