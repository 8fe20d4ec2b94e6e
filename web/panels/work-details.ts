import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { deselect, selectPrevious, setFilters } from '../state.js';
import { asWords, formatYear, PROVENANCE_WORDS, STATUS_EXPLANATIONS, STATUS_WORDS } from '../wording.js';
import { authorsLine } from './authors-line.js';
import { doiLink } from './doi-link.js';
import { ICONS } from './icons.js';
import type { Panel, PanelContext } from './panel.js';
import { workLists } from './work-lists.js';
import { workMeasures } from './work-measures.js';
import { workNotices } from './work-notices.js';
import { workReasons } from './work-reasons.js';
import { workVersions } from './work-versions.js';

const LONGEST_TITLE = 600;

/** Everything about the selected work. */
export const workDetails: Panel = {
  id: 'work-details',
  place: 'details',
  follows: ['selected', 'trail'],
  render: (context) => {
    const { index, state, update } = context;
    const work = state.selected;
    if (work === null) return nothing;
    const { nodes } = index.document;
    const title = nodes.label[work] ?? '';
    const authors = authorsLine(index, work, 30);
    return html`
      <div class="details-bar">
        ${
          state.trail.length > 0
            ? html`<button class="text-button" @click=${() => update(selectPrevious)}>${ICONS.back}Back</button>`
            : nothing
        }
        <span class="details-kind">${kindOf(context, work)}</span>
        <button class="icon-button" aria-label="Close the details" title="Close (Esc)" @click=${() => update(deselect)}>
          ${ICONS.close}
        </button>
      </div>
      <div class="details-body">
        <h2 id="work-title" tabindex="-1"><bdi>${title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title}</bdi></h2>
        ${authors === undefined ? nothing : html`<p class="details-authors"><bdi>${authors}</bdi></p>`}
        ${workNotices(context, work)} ${facts(context, work)}
        ${
          index.document.nodes.isSeed[work] === true
            ? nothing
            : html`<p><button class="text-button" @click=${() => update((before) => setFilters(before, { neighbourhood: { of: work, steps: 1 } }))}>
                Show only what is beside it</button></p>`
        }
        ${workVersions(context, work)} ${workMeasures(context, work)}
        ${keyed(work, workReasons(context, work))} ${workLists(context, work)}
      </div>`;
  },
};

function kindOf({ index }: PanelContext, work: number): string {
  const { nodes } = index.document;
  if (nodes.isSeed[work] === true) return 'The survey';
  const type = nodes.type[work];
  return type == null ? 'Work' : sentenceCase(asWords(type)).slice(0, 60);
}

function facts({ index }: PanelContext, work: number) {
  const { nodes } = index.document;
  const status = nodes.status[work] ?? 'listed';
  const venue = nodes.venue[work];
  const container = nodes.containerTitle[work];
  const year = nodes.year[work];
  const doi = nodes.doi[work];
  const reason = nodes.missingReason[work];
  return html`
    <dl class="facts">
      ${
        venue == null
          ? nothing
          : html`<dt>Venue</dt><dd><bdi>${venue.slice(0, 300)}</bdi>${inferredMark(nodes.venueFrom[work] ?? null)}</dd>`
      }
      ${container == null || container === venue ? nothing : html`<dt>In</dt><dd><bdi>${container.slice(0, 400)}</bdi></dd>`}
      ${
        year == null
          ? html`<dt>Year</dt><dd class="secondary">not known</dd>`
          : html`<dt>Year</dt><dd>${formatYear(year, nodes.yearFrom[work] ?? null)}${inferredMark(nodes.yearFrom[work] ?? null)}</dd>`
      }
      <dt>Status</dt>
      <dd title=${STATUS_EXPLANATIONS[status]}>
        ${STATUS_WORDS[status]}${reason == null ? nothing : html` <span class="secondary">(${asWords(reason).slice(0, 200)})</span>`}
      </dd>
      ${doi == null ? nothing : html`<dt>DOI</dt><dd>${doiLink(doi)}</dd>`}
    </dl>`;
}

function inferredMark(from: string | null) {
  if (from !== 'doi-structure') return nothing;
  return html` <span class="tag" title="No record is held: this is what the DOI itself says. A year may be that of early access.">${PROVENANCE_WORDS[from]}</span>`;
}

function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
