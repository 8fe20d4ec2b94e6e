import { html, nothing } from 'lit';
import { shortened } from '../../../src/model/text/shortened.js';
import { PROVENANCE_WORDS } from '../../../src/model/work.js';
import { setFilters } from '../../state/state.js';
import { asWords, formatYear } from '../../text/wording.js';
import type { PanelContext } from '../panel.js';
import { doiLink } from './work-link.js';

/** Where and when a work appeared and what it is, in one line, with its DOI below. */
export function workLine(context: PanelContext, work: number) {
  const { nodes } = context.index.document;
  const venue = nodes.venue[work];
  const source = sourceOf(context, work);
  const year = nodes.year[work];
  const yearFrom = nodes.yearFrom[work] ?? null;
  const type = nodes.type[work];
  const doi = nodes.doi[work];
  return html`
    <p class="work-line">
      ${venue == null ? nothing : html`<span>${venueButton(context, work, venue)}${inferredMark(nodes.venueFrom[work] ?? null)}</span>`}
      ${
        year == null
          ? html`<span class="secondary">year not known</span>`
          : html`<span>${formatYear(year, yearFrom)}${inferredMark(yearFrom)}</span>`
      }
      ${type == null ? nothing : html`<span><bdi>${shortened(asWords(type), 60)}</bdi></span>`}
    </p>
    ${source === '' ? nothing : html`<p class="secondary work-source"><bdi>${source}</bdi></p>`}
    ${doi == null ? nothing : html`<p class="work-doi">${doiLink(doi)}</p>`}`;
}

/** What it stands in and where there, as far as the line above does not say it. */
function sourceOf({ index }: PanelContext, work: number): string {
  const { nodes } = index.document;
  const container = nodes.containerTitle[work];
  const volume = nodes.volume?.[work];
  const issue = nodes.issue?.[work];
  const pages = nodes.pages?.[work];
  const edition = nodes.edition?.[work];
  return [
    container === nodes.venue[work] ? null : container,
    volume == null ? null : `volume ${shortened(volume, 20)}`,
    issue == null ? null : `issue ${shortened(issue, 20)}`,
    pages == null ? null : `pages ${shortened(pages, 30)}`,
    edition == null ? null : `edition ${shortened(edition, 20)}`,
  ]
    .flatMap((part) => (part == null ? [] : [shortened(part, 300)]))
    .join(', ');
}

function venueButton({ index, update }: PanelContext, work: number, venue: string) {
  const key = index.document.nodes.venueKey[work];
  const name = html`<bdi>${shortened(venue, 200)}</bdi>`;
  if (key == null) return name;
  const keep = () =>
    update((before) => setFilters(before, { keys: { ...before.filters.keys, venue: [key] } }));
  return html`<button class="link-button" title="Show only the works of this venue" @click=${keep}>${name}</button>`;
}

function inferredMark(from: string | null) {
  if (from !== 'doi-structure') return nothing;
  return html` <span class="tag" title="No record is held: this is what the DOI itself says. A year may be that of early access.">${PROVENANCE_WORDS[from]}</span>`;
}
