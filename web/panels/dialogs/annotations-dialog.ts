import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { bibtex } from '../../../src/exports/bibtex.js';
import type { ExportFormat } from '../../../src/exports/contract.js';
import { cslJson } from '../../../src/exports/csl-json.js';
import { ris } from '../../../src/exports/ris.js';
import { nodeWords } from '../../../src/model/edge-words.js';
import { partOfDocument } from '../../../src/model/part-of-document.js';
import { notedWorks } from '../../annotations/annotations.js';
import { saveFile } from '../../export/save-file.js';
import { setFilters } from '../../state/state.js';
import { counted, formatNumber } from '../../text/wording.js';
import type { Panel, PanelContext } from '../panel.js';
import { annotationFiles } from './annotation-files.js';
import { dialog } from './dialog.js';
import { type EntryKind, readingEntry } from './reading-entry.js';

/** More are in the file that the export writes. */
const MOST_SHOWN = 300;

/** The reading list, notes and tags, and what was left out, of whatever graph. */
export const annotationsDialog: Panel = {
  id: 'annotations-dialog',
  place: 'dialogs',
  follows: ['dialog', 'annotations', 'saving', 'annotationsImport', 'filters'],
  render: (context) => {
    const { state, update } = context;
    if (state.dialog !== 'annotations') return nothing;
    const { annotations } = state;
    const noted = [...notedWorks(annotations)];
    const listed = new Set(annotations.list);
    const others = noted.filter(
      (id) => !listed.has(id) && (annotations.notes.has(id) || annotations.tags.has(id)),
    );
    const body = html`
      <div class="reading">
        ${noted.length === 0 ? empty() : nothing}
        <div class="reading-tools">
          ${annotations.list.length === 0 ? nothing : onlyThese(context)} ${annotationFiles(context)} ${readingReferences(context)}
        </div>
        ${
          state.saving === 'unavailable'
            ? html`<p class="secondary">Notes last only until this page is closed: the browser keeps nothing for it. Export them before.</p>`
            : nothing
        }
        ${section(context, { title: 'To read', ids: annotations.list, kind: 'listed' })}
        ${section(context, { title: 'Other notes and tags', ids: others, kind: 'noted' })}
        ${section(context, { title: 'Left out of the picture', ids: [...annotations.excluded], kind: 'excluded' })}
      </div>`;
    return dialog({ update }, { id: 'annotations', title: 'Reading list', body });
  },
};

function empty() {
  return html`<p class="reading-empty">
    Nothing is on your reading list yet. Choose a work and press “Add to the reading list”: it is kept on this
    machine only, with your notes and tags, and follows the work into other graphs.
  </p>`;
}

function onlyThese({ state, update }: PanelContext) {
  const set = state.filters.onReadingList;
  return html`<button
    class="own-button"
    aria-pressed=${set}
    title="Grey out all works that are not on the list"
    @click=${() => update((before) => ({ ...setFilters(before, { onReadingList: !set }), dialog: null }))}
  >${set ? 'Show all works again' : 'Only these works'}</button>`;
}

function section(
  context: PanelContext,
  { title, ids, kind }: { readonly title: string; readonly ids: readonly string[]; readonly kind: EntryKind },
) {
  if (ids.length === 0) return nothing;
  return html`
    <section aria-labelledby="reading-${kind}">
      <h3 id="reading-${kind}">${title} <span class="count">${formatNumber(ids.length)}</span></h3>
      <ol class="reading-list">
        ${repeat(
          ids.slice(0, MOST_SHOWN),
          (id) => id,
          (id) => readingEntry(context, id, kind),
        )}
      </ol>
      ${
        ids.length <= MOST_SHOWN
          ? nothing
          : html`<p class="secondary">${counted(ids.length - MOST_SHOWN, 'more work')}, all of them in the exported file.</p>`
      }
    </section>`;
}

const FORMATS: readonly ExportFormat[] = [bibtex, ris, cslJson];

/** The works of the list that are in this graph, as files for reference managers; nothing where there are none. */
function readingReferences({ index, state: { annotations } }: PanelContext) {
  const { document } = index;
  const here = annotations.list.filter((id) => {
    const work = index.workOf(id);
    return work !== undefined && document.nodes.isSeed[work] !== true;
  });
  if (here.length === 0 || nodeWords(document).one !== 'work') return nothing;
  const save = ({ fileName, write }: ExportFormat) => {
    const listed = new Set(annotations.list);
    const part = partOfDocument(document, (work) => listed.has(document.nodes.id[work] ?? ''));
    saveFile(new Blob([...write(part)], { type: 'text/plain' }), fileName.replace('works', 'reading-list'));
  };
  const meaning = `${counted(here.length, 'work')} of the list in this graph, for reference managers`;
  return html`
    <span class="reading-references" role="group" aria-label="References as a file">
      <span class="secondary" aria-hidden="true">References as</span>
      ${FORMATS.map((format) => html`<button class="text-button" title="${meaning}: ${format.opensIn.join(', ')}" @click=${() => save(format)}>${format.title}</button>`)}
    </span>`;
}
