import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { statusText } from '../../../src/model/reference-reasons.js';
import { shortened } from '../../../src/model/text/shortened.js';
import { versionText } from '../../../src/model/version-text.js';
import { STATUS_WORDS } from '../../../src/model/work.js';
import { pairOf } from '../../comparison/pair.js';
import { deselect, selectPrevious } from '../../state/state.js';
import { ICONS } from '../icons.js';
import type { Panel, PanelContext } from '../panel.js';
import { local } from './local.js';
import { pairView } from './pair-view.js';
import { relatedLists } from './related-lists.js';
import { workActions } from './work-actions.js';
import { workAnnotations } from './work-annotations.js';
import { workAuthors } from './work-authors.js';
import { workItem } from './work-item.js';
import { workLine } from './work-line.js';
import { workLists } from './work-lists.js';
import { workMeasures } from './work-measures.js';
import { workNotices } from './work-notices.js';
import { workPlace } from './work-place.js';
import { workReasons } from './work-reasons.js';

const LONGEST_TITLE = 600;

/** Everything about the selected work, or about it and the one that it is held against. */
export const workDetails: Panel = {
  id: 'work-details',
  place: 'details',
  follows: [
    'selected',
    'trail',
    'against',
    'choosing',
    'filters',
    'author',
    'annotations',
    'saving',
    'related',
  ],
  render: (context) => {
    const { index, state, update } = context;
    const work = state.selected;
    if (work === null || state.author !== null) return nothing;
    const pair = pairOf(index, state);
    const back =
      pair === undefined
        ? state.trail.length > 0 && selectPrevious
        : (before: typeof state) => ({ ...before, against: null, hovered: null });
    return html`
      <div class="details-bar">
        ${back === false ? nothing : html`<button class="text-button" @click=${() => update(back)}>${ICONS.back}Back</button>`}
        <span class="details-kind">${pair === undefined ? kindOf(context, work) : 'Two works'}</span>
        <button class="icon-button" aria-label="Close the details" title="Close (Esc)" @click=${() => update(deselect)}>
          ${ICONS.close}
        </button>
      </div>
      <div class="details-body">
        ${pair === undefined ? keyed(work, body(context, work)) : keyed(pair, pairView(context, pair))}
      </div>`;
  },
};

function body(context: PanelContext, work: number) {
  const title = context.index.document.nodes.label[work] ?? '';
  return html`
    <h2 id="work-title" tabindex="-1"><bdi>${shortened(title, LONGEST_TITLE)}</bdi></h2>
    ${workAuthors(context, work)} ${workNotices(context, work)} ${workLine(context, work)}
    ${workPlace(context, work)} ${workActions(context, work)} ${workAnnotations(context, work)}
    ${workAbstract(context, work)} ${workLists(context, work)} ${relatedLists(context, work)}
    ${workVersions(context, work)} ${workMeasures(context, work)} ${workReasons(context, work)}
    ${statusLine(context, work)}`;
}

function kindOf({ index }: PanelContext, work: number): string {
  return index.document.nodes.isSeed[work] === true ? 'The survey' : 'Work';
}

function statusLine({ index }: PanelContext, work: number) {
  const { nodes, meta } = index.document;
  if (meta.graph !== undefined) return nothing;
  const status = nodes.status[work] ?? 'listed';
  return html`<p class="secondary work-status">
    <b>${STATUS_WORDS[status].label}</b>: ${shortened(statusText(status, nodes.missingReason[work]), 400)}
  </p>`;
}

const LONGEST = 12_000;
/** What may take more than four lines. */
const FOLDED_FROM = 190;

/** The abstract of a work, folded to four lines; nothing where none is known. */
function workAbstract({ index }: PanelContext, work: number) {
  const abstract = index.document.nodes.abstract?.[work];
  if (abstract == null || abstract.trim() === '') return nothing;
  const text = html`<bdi>${shortened(abstract, LONGEST)}</bdi>`;
  if (abstract.length < FOLDED_FROM) return html`<p class="abstract" aria-label="Abstract">${text}</p>`;
  return local(false, (open, show) => {
    const fold = html`<button class="text-button" aria-expanded=${open} @click=${() => show(!open)}>
      ${open ? 'Show less' : 'Show all'}<span class="hidden"> of the abstract</span>
    </button>`;
    return html`<p class=${open ? 'abstract' : 'abstract abstract-folded'} aria-label="Abstract">${text}</p>${fold}`;
  });
}

/** The other versions of a work that are in the graph, such as its preprint, to walk along. */
function workVersions(context: PanelContext, work: number) {
  // Graphs of earlier versions tell of none.
  const versions = context.index.document.versions ?? [];
  const others = versions.flatMap(({ version, published, relation }) => {
    const { ofPublished, ofVersion } = versionText(relation);
    if (published === work) return [{ title: ofPublished, other: version }];
    return version === work ? [{ title: ofVersion, other: published }] : [];
  });
  const titles = [...new Set(others.map(({ title }) => title))];
  return titles.map(
    (title, position) => html`
      <section class="versions" aria-labelledby="versions-${position}">
        <h3 id="versions-${position}">${title}</h3>
        <ul class="work-list">
          ${others.filter((entry) => entry.title === title).map(({ other }) => workItem(context, other))}
        </ul>
        <p class="secondary">They are counted apart; a build with <code>--merge-versions</code> joins them.</p>
      </section>`,
  );
}
