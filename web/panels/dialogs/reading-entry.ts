import { html, nothing } from 'lit';
import { shortened } from '../../../src/model/text/shortened.js';
import { type Annotations, toggleExcluded } from '../../annotations/annotations.js';
import { moveListed, toggleListed } from '../../annotations/reading-list.js';
import { select } from '../../state/state.js';
import { ICONS } from '../icons.js';
import type { PanelContext } from '../panel.js';

/** Why a work stands in the dialog of the reading list. */
export type EntryKind = 'listed' | 'noted' | 'excluded';

const MOST_TAGS = 8;

/** A work of the reading list: what it is, what was noted of it, and what can be done with it. */
export function readingEntry(context: PanelContext, id: string, kind: EntryKind) {
  const { annotations } = context.state;
  const tags = kind === 'excluded' ? [] : (annotations.tags.get(id) ?? []);
  const note = kind === 'excluded' ? undefined : annotations.notes.get(id);
  return html`
    <li class="reading-entry">
      <div class="reading-work">
        ${named(context, id)}
        ${note === undefined ? nothing : html`<p class="reading-note"><bdi>${shortened(note, 300)}</bdi></p>`}
        ${
          tags.length === 0
            ? nothing
            : html`<p class="reading-tags">
                ${tags.slice(0, MOST_TAGS).map((tag) => html`<span class="tag"><bdi>${tag}</bdi></span>`)}
                ${tags.length > MOST_TAGS ? `+${tags.length - MOST_TAGS}` : nothing}
              </p>`
        }
      </div>
      ${actions(context, id, kind)}
    </li>`;
}

function named({ index, state, update }: PanelContext, id: string) {
  const { nodes } = index.document;
  const work = index.workOf(id);
  if (work === undefined)
    return html`
      <p><bdi>${shortened(state.annotations.titles.get(id) ?? id, 160)}</bdi></p>
      <p class="secondary">not in this graph</p>`;
  const place = [index.shortLabel(work), nodes.venue[work]].filter((part) => part != null);
  return html`
    <button
      class="reading-title"
      title="Show its details"
      @click=${() => update((before) => ({ ...select(before, work), dialog: null }))}
    ><bdi>${shortened(nodes.label[work] ?? id, 160)}</bdi></button>
    <p class="secondary"><bdi>${shortened(place.join(' · '), 120)}</bdi></p>`;
}

function actions({ state, update }: PanelContext, id: string, kind: EntryKind) {
  const change = (step: (annotations: Annotations) => Annotations) =>
    update((before) => ({ ...before, annotations: step(before.annotations) }));
  if (kind === 'noted') return nothing;
  if (kind === 'excluded')
    return html`<button
      class="text-button"
      @click=${leaving(() => change((before) => toggleExcluded(before, id)))}
    >${ICONS.undo}Put back</button>`;
  const { list } = state.annotations;
  const move = (by: -1 | 1) => (event: Event) => {
    const { currentTarget } = event;
    change((before) => moveListed(before, id, by));
    if (currentTarget instanceof HTMLElement) currentTarget.focus();
  };
  const moves = html`
    <button class="icon-button" aria-label="Move up" title="Move up" aria-disabled=${list[0] === id} @click=${move(-1)}>${ICONS.up}</button>
    <button class="icon-button" aria-label="Move down" title="Move down" aria-disabled=${list.at(-1) === id} @click=${move(1)}>${ICONS.down}</button>`;
  return html`<div class="reading-actions">
    ${list.length > 1 ? moves : nothing}
    <button
      class="icon-button"
      aria-label="Take off the list"
      title="Take off the list"
      @click=${leaving(() => change((before) => toggleListed(before, id)))}
    >${ICONS.close}</button>
  </div>`;
}

/** The button goes with its entry: the focus stays in the dialog. */
function leaving(act: () => void) {
  return ({ currentTarget }: Event) => {
    const dialog = currentTarget instanceof Element ? currentTarget.closest<HTMLElement>('.dialog') : null;
    act();
    dialog?.focus();
  };
}
