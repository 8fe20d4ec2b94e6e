import { html, nothing } from 'lit';
import { bibtex } from '../../src/exports/bibtex.js';
import type { ExportFormat } from '../../src/exports/contract.js';
import { cslJson } from '../../src/exports/csl-json.js';
import { ris } from '../../src/exports/ris.js';
import { nodeWords } from '../../src/model/edge-words.js';
import { partOfDocument } from '../../src/model/part-of-document.js';
import { isListed } from '../reading/reading-list.js';
import { saveFile } from '../save-file.js';
import { counted } from '../wording.js';
import type { PanelContext } from './panel.js';

const FORMATS: readonly ExportFormat[] = [bibtex, ris, cslJson];

/** The works of the list that are in this graph, as files for reference managers; nothing where there are none. */
export function readingReferences({ index, state: { reading } }: PanelContext) {
  const { document } = index;
  const here = reading.list.filter((id) => {
    const work = index.workOf(id);
    return work !== undefined && document.nodes.isSeed[work] !== true;
  });
  if (here.length === 0 || nodeWords(document).one !== 'work') return nothing;
  const save = ({ fileName, write }: ExportFormat) => {
    const part = partOfDocument(document, (work) => isListed(reading, document.nodes.id[work] ?? ''));
    saveFile(new Blob([...write(part)], { type: 'text/plain' }), fileName.replace('works', 'reading-list'));
  };
  const meaning = `${counted(here.length, 'work')} of the list in this graph, for reference managers`;
  return html`
    <span class="reading-references" role="group" aria-label="References as a file">
      <span class="secondary" aria-hidden="true">References as</span>
      ${FORMATS.map((format) => html`<button class="text-button" title="${meaning}: ${format.opensIn.join(', ')}" @click=${() => save(format)}>${format.title}</button>`)}
    </span>`;
}
