import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Keeping } from '../reading/reading.js';
import { LONGEST_NOTE, setNote } from '../reading/set-note.js';
import type { PanelContext } from './panel.js';

const KEEPING_WORDS = {
  kept: 'Saved',
  soon: 'Saving…',
  impossible: 'Lasts until this page is closed',
} as const satisfies Record<Keeping, string>;

/** The note on a work, written down while it is typed. */
export function workNote({ state, update }: PanelContext, id: string) {
  const note = state.reading.notes.get(id) ?? '';
  // What is being typed may end in a blank, which the note itself does not: it is left alone.
  const follow = (field: Element | undefined) => {
    if (field instanceof HTMLTextAreaElement && field.value.trim() !== note) field.value = note;
  };
  return html`
    <div class="own-note">
      <textarea
        rows="2"
        maxlength=${LONGEST_NOTE}
        placeholder="Your note"
        aria-label="Your note"
        ${ref(follow)}
        @input=${({ currentTarget }: Event) => {
          if (!(currentTarget instanceof HTMLTextAreaElement)) return;
          const { value } = currentTarget;
          update((before) => ({ ...before, reading: setNote(before.reading, id, value) }));
        }}
      ></textarea>
      <p class="secondary own-saved">${note === '' ? '' : KEEPING_WORDS[state.keeping]}</p>
    </div>`;
}
