import { html, nothing } from 'lit';
import type { Annotations } from '../../annotations/annotations.js';
import { addTag, LONGEST_TAG, removeTag, tagsInUse } from '../../annotations/tags.js';
import { ICONS } from '../icons.js';
import type { PanelContext } from '../panel.js';

const MOST_SUGGESTED = 100;

/** The tags of a work, and a field for more that suggests those used before. */
export function workTags({ state: { annotations }, update }: PanelContext, id: string) {
  const tags = annotations.tags.get(id) ?? [];
  const change = (step: (annotations: Annotations) => Annotations) =>
    update((before) => ({ ...before, annotations: step(before.annotations) }));
  const add = (field: EventTarget | null) => {
    if (!(field instanceof HTMLInputElement)) return;
    const texts = field.value.split(',');
    field.value = '';
    change((before) => texts.reduce((after, text) => addTag(after, id, text), before));
  };
  const remove = (tag: string) => (event: Event) => {
    const field = event.currentTarget instanceof Element ? event.currentTarget.parentElement : null;
    change((before) => removeTag(before, id, tag));
    field?.querySelector('input')?.focus();
  };
  const suggested = tagsInUse(annotations).filter(({ tag }) => !tags.includes(tag));
  return html`
    <div class="own-tags">
      ${tags.map(
        (tag) => html`<button class="own-tag" aria-label="Remove the tag ${tag}" @click=${remove(tag)}>
          <bdi>${tag}</bdi>${ICONS.close}
        </button>`,
      )}
      <input
        type="text"
        list="tags-in-use"
        maxlength=${LONGEST_TAG}
        placeholder=${tags.length === 0 ? 'Add tags' : 'Add a tag'}
        aria-label="Add tags; a comma or Enter ends one"
        autocomplete="off"
        @change=${({ currentTarget }: Event) => add(currentTarget)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ',') return;
          event.preventDefault();
          add(event.currentTarget);
        }}
      />
      ${
        suggested.length === 0
          ? nothing
          : html`<datalist id="tags-in-use">
              ${suggested.slice(0, MOST_SUGGESTED).map(({ tag }) => html`<option value=${tag}></option>`)}
            </datalist>`
      }
    </div>`;
}
