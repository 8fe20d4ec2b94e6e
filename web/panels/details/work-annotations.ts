import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import {
  type Annotations,
  LONGEST_NOTE,
  type SavingState,
  setNote,
  toggleExcluded,
} from '../../annotations/annotations.js';
import { changeSentences } from '../../annotations/change-sentences.js';
import { isListed, toggleListed } from '../../annotations/reading-list.js';
import { whatChanges } from '../../annotations/what-changes.js';
import type { DocumentIndex } from '../../document/document-index.js';
import { memoizeLast } from '../../document/memoize.js';
import { ICONS } from '../icons.js';
import type { PanelContext } from '../panel.js';
import { workTags } from './work-tags.js';

const changesInWords = (index: DocumentIndex) =>
  memoizeLast((work: number, excluded: Annotations['excluded']) =>
    changeSentences(index, whatChanges(index, work, excluded)),
  );

/** What the reader makes of a work: on the list or not, tags, a note, left out or not. */
export function workAnnotations(context: PanelContext, work: number) {
  const { index, state, update } = context;
  const id = index.document.nodes.id[work] ?? '';
  const listed = isListed(state.annotations, id);
  const excluded = state.annotations.excluded.has(id);
  const change = (step: (annotations: Annotations, id: string) => Annotations) =>
    update((before) => ({ ...before, annotations: step(before.annotations, id) }));
  // Each of the two buttons takes the place of the other: the focus goes along.
  const exclude = ({ currentTarget }: Event) => {
    const section = currentTarget instanceof Element ? currentTarget.closest('.own') : null;
    change(toggleExcluded);
    section?.querySelector<HTMLElement>('[data-exclusion]')?.focus({ preventScroll: true });
  };
  return html`
    <section class="own" aria-label="Your reading">
      ${excluded ? leftOut(context, work, exclude) : nothing}
      <div class="own-actions">
        <button
          class=${listed ? 'own-button filled' : 'own-button'}
          aria-pressed=${listed}
          @click=${() => change(toggleListed)}
        >${ICONS.bookmark}${listed ? 'On the reading list' : 'Add to the reading list'}</button>
        ${
          excluded || index.document.nodes.isSeed[work] === true
            ? nothing
            : html`<button
                class="own-button own-quiet"
                title="Leave it out of the picture, and see what that changes"
                data-exclusion
                @click=${exclude}
              >Exclude this work</button>`
        }
      </div>
      ${workTags(context, id)} ${keyed(id, workNote(context, id))}
    </section>`;
}

function leftOut({ index, state }: PanelContext, work: number, putBack: (event: Event) => void) {
  return html`
    <div class="left-out">
      <div class="left-out-head" role="status">
        <strong>Left out by you</strong>
        <button class="text-button" data-exclusion @click=${putBack}>${ICONS.undo}Put it back</button>
      </div>
      <ul>
        ${index
          .cached(changesInWords)(work, state.annotations.excluded)
          .map((sentence) => html`<li><bdi>${sentence}</bdi></li>`)}
      </ul>
      <p class="secondary">Measures stay those of the whole graph.</p>
    </div>`;
}

const SAVING_WORDS = {
  saved: 'Saved',
  pending: 'Saving…',
  unavailable: 'Lasts until this page is closed',
} as const satisfies Record<SavingState, string>;

/** The note on a work, written down while it is typed. */
function workNote({ state, update }: PanelContext, id: string) {
  const note = state.annotations.notes.get(id) ?? '';
  // What is being typed may end in a blank, which the note itself does not: it is left alone.
  const follow = (field: Element | undefined) => {
    if (field instanceof HTMLTextAreaElement && field.value.trim() !== note) field.value = note;
  };
  return html`
    <div class="own-note">
      <textarea
        rows="1"
        maxlength=${LONGEST_NOTE}
        placeholder="Your note"
        aria-label="Your note"
        ${ref(follow)}
        @input=${({ currentTarget }: Event) => {
          if (!(currentTarget instanceof HTMLTextAreaElement)) return;
          const { value } = currentTarget;
          update((before) => ({ ...before, annotations: setNote(before.annotations, id, value) }));
        }}
      ></textarea>
      <p class="secondary own-saved">${note === '' ? '' : SAVING_WORDS[state.saving]}</p>
    </div>`;
}
