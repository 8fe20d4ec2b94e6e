import { html, nothing } from 'lit';
import { CiteloomError, messageOf } from '../../../src/errors.js';
import { notedWorks } from '../../annotations/annotations.js';
import { LONGEST_FILE, parseAnnotations, writeAnnotations } from '../../annotations/annotations-json.js';
import { mergeAnnotations } from '../../annotations/merge-annotations.js';
import { saveFile } from '../../export/save-file.js';
import type { ViewerState } from '../../state/state.js';
import { counted } from '../../text/wording.js';
import type { PanelContext } from '../panel.js';

/** Takes annotations to another machine, and brings them from there. */
export function annotationFiles(context: PanelContext) {
  const { state, update } = context;
  const report = state.annotationsImport;
  return html`
    ${
      notedWorks(state.annotations).size === 0
        ? nothing
        : html`<button class="text-button" title="List, notes and tags as a file, for another machine" @click=${() => save(context)}>Export</button>`
    }
    <label class="text-button file-button" title="Adds what a file holds to what is here; nothing is lost">
      Import…<input
        class="hidden"
        type="file"
        accept=".json,application/json"
        @change=${async ({ currentTarget }: Event) => {
          if (!(currentTarget instanceof HTMLInputElement)) return;
          const file = currentTarget.files?.[0];
          if (file === undefined) return;
          const text = file.size > 4 * LONGEST_FILE ? ' '.repeat(LONGEST_FILE + 1) : await file.text();
          currentTarget.value = '';
          update((before) => imported(before, text));
        }}
      />
    </label>
    <p class=${report?.failed === true ? 'reading-report taken-back' : 'reading-report secondary'} role="status">
      ${report?.text ?? ''}
    </p>`;
}

function save({ index, state }: PanelContext): void {
  const titleOf = (id: string) => index.document.nodes.label[index.workOf(id) ?? -1];
  saveFile(
    new Blob([writeAnnotations(state.annotations, titleOf)], { type: 'application/json' }),
    'reading-list.json',
  );
}

function imported(state: ViewerState, text: string): ViewerState {
  try {
    const theirs = parseAnnotations(text);
    const annotations = mergeAnnotations(state.annotations, theirs);
    const report = `Imported what is noted of ${counted(notedWorks(theirs).size, 'work')}.`;
    return { ...state, annotations, annotationsImport: { text: report, failed: false } };
  } catch (thrown) {
    const hint = thrown instanceof CiteloomError && thrown.hint !== undefined ? ` ${thrown.hint}` : '';
    return { ...state, annotationsImport: { text: `${messageOf(thrown)}${hint}`, failed: true } };
  }
}
