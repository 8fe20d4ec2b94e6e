import { html, nothing } from 'lit';
import { messageOf } from '../../../src/errors.js';
import type { ExportFormat } from '../../../src/exports/contract.js';
import { EXPORT_FORMATS } from '../../../src/exports/registry.js';
import { nodeWords } from '../../../src/model/edge-words.js';
import type { Scheduler } from '../../export/blob-of-chunks.js';
import { exportGraph } from '../../export/export-graph.js';
import { type ExportedFile, exportPicture } from '../../export/export-picture.js';
import { saveFile } from '../../export/save-file.js';
import { counted, formatNumber } from '../../text/wording.js';
import { ICONS } from '../icons.js';
import type { Panel, PanelContext } from '../panel.js';
import { dialog } from './dialog.js';

const FACTORS = [1, 2, 3, 4];
const KINDS = [
  { kind: 'bibliography', title: 'Bibliography' },
  { kind: 'graph', title: 'Graph' },
  { kind: 'table', title: 'Tables' },
] as const;

const SCHEDULER: Scheduler = {
  now: () => performance.now(),
  yieldToMain: () => new Promise((resolve) => setTimeout(resolve)),
};

/** Pictures of the view, and the graph in every format. */
export const exportDialog: Panel = {
  id: 'export',
  place: 'dialogs',
  follows: ['dialog', 'passing', 'camera', 'view', 'scale', 'palette', 'upright'],
  render: (context) => {
    if (context.state.dialog !== 'export') return nothing;
    const body = html`
      <form class="export" @submit=${(event: Event) => event.preventDefault()}>
        ${pictures(context)} ${formats(context)}
        <p class="export-foot">
          <button type="button" class="text-button" @click=${copyAddress}>Copy the address of this view</button>
          <output class="secondary"></output>
        </p>
      </form>`;
    return dialog(context, { id: 'export', title: 'Export', body });
  },
};

function pictures(context: PanelContext) {
  const take = (form: 'svg' | number) => (event: Event) =>
    run(event, (fields) => {
      const stage = document.getElementById('stage')?.getBoundingClientRect();
      const size = { width: stage?.width ?? 1280, height: stage?.height ?? 860 };
      const whole = fields.get('extent') !== 'seen';
      return exportPicture({ context, stage: size, whole, legend: fields.has('legend') }, form, SCHEDULER);
    });
  return html`
    <fieldset>
      <legend>Picture</legend>
      <div class="export-choices">
        <label><input type="radio" name="extent" value="whole" checked /> The whole view</label>
        <label><input type="radio" name="extent" value="seen" /> What is on the screen</label>
        <label><input type="checkbox" name="legend" checked /> With the legend</label>
      </div>
      <div class="export-pictures">
        ${FACTORS.map(
          (factor) => html`
            <button type="button" title="PNG, ${factor === 1 ? 'as on the screen' : `${factor} times as sharp`}" @click=${take(factor)}>
              PNG ${factor}×
            </button>`,
        )}
        <button type="button" title="SVG: sharp at any size, its texts can be edited" @click=${take('svg')}>SVG</button>
      </div>
    </fieldset>`;
}

function formats(context: PanelContext) {
  const { index, derived } = context;
  const { nodes } = index.document;
  const shown = derived.passing.filter((passes, work) => passes && nodes.isSeed[work] !== true).length;
  const words = nodeWords(index.document);
  const all = counted(index.workCount, words.one, words.many);
  return html`
    <fieldset>
      <legend>Graph and bibliography</legend>
      ${
        shown === index.workCount
          ? html`<p class="secondary">All ${all}.</p>`
          : html`
            <div class="export-choices">
              <label><input type="radio" name="works" value="shown" checked /> The ${formatNumber(shown)} shown</label>
              <label><input type="radio" name="works" value="all" /> All ${all}</label>
            </div>`
      }
      ${KINDS.map(
        ({ kind, title }) => html`
          <h3>${title}</h3>
          <ul class="export-formats">
            ${EXPORT_FORMATS.filter((format) => format.kind === kind).map(
              (format) => html`<li>${formatButton(context, format)}</li>`,
            )}
          </ul>`,
      )}
    </fieldset>`;
}

function formatButton({ index, derived }: PanelContext, format: ExportFormat) {
  const obstacle = format.obstacle?.(index.document);
  const take = (event: Event) =>
    run(event, (fields) => {
      const chosen = fields.get('works') === 'shown' ? derived.passing : undefined;
      return exportGraph({ document: index.document, chosen, format }, SCHEDULER);
    });
  return html`
    <button type="button" class="export-format" ?disabled=${obstacle !== undefined} @click=${take}>
      ${ICONS.download}
      <span class="export-name">${format.title} <span class="secondary">${format.fileName}</span></span>
      <span class="secondary">${obstacle ?? format.description}</span>
      <span class="secondary">Opens in ${format.opensIn.join(', ')}.</span>
    </button>`;
}

/** Saves what is made of the choices in the form, and says how it went. */
async function run(event: Event, take: (fields: FormData) => Promise<ExportedFile>): Promise<void> {
  const { currentTarget } = event;
  const form = currentTarget instanceof HTMLButtonElement ? currentTarget.form : null;
  if (form === null) return;
  say(form, 'Writing…');
  // The word is to be seen before a large picture holds the page.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  try {
    const { blob, name, note = '' } = await take(new FormData(form));
    saveFile(blob, name);
    say(form, `${name}, ${sizeInWords(blob.size)}, goes to your downloads. ${note}`.trim());
  } catch (thrown) {
    say(form, messageOf(thrown));
  }
}

async function copyAddress(event: Event): Promise<void> {
  const { currentTarget } = event;
  const form = currentTarget instanceof HTMLButtonElement ? currentTarget.form : null;
  try {
    await navigator.clipboard.writeText(location.href);
    say(form, 'The address is copied.');
  } catch {
    say(form, location.href);
  }
}

function say(form: HTMLFormElement | null, text: string): void {
  const output = form?.querySelector('output');
  if (output) output.textContent = text;
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.ceil(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
