import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { CITATION_FORMATS } from '../../../src/exports/citation-formats.js';
import { shortened } from '../../../src/model/text/shortened.js';
import type { PanelContext } from '../panel.js';
import { local } from './local.js';

/** What was asked for last, and whether it is in the clipboard. */
interface Copied {
  readonly title: string;
  readonly text: string;
  readonly isCopied: boolean;
}

type Citing = 'closed' | 'open' | Copied;

const APA = CITATION_FORMATS[0];

/** A button that unfolds the citation of a work, to be copied in one format or another. */
export function copyCitation({ index }: PanelContext, work: number) {
  return local<Citing>('closed', (citing, set) => {
    const isOpen = citing !== 'closed';
    const copy = async ({ title, write }: (typeof CITATION_FORMATS)[number]) => {
      const text = write(index.document, work);
      set({ title, text, isCopied: await inClipboard(text) });
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isOpen) set('closed');
      // What is typed into the text is no command either.
      if (event.key === 'Escape' ? isOpen : event.target instanceof HTMLTextAreaElement)
        event.stopPropagation();
    };
    return html`
      <div class="citing" @keydown=${onKey}>
        <button class="action" aria-expanded=${isOpen} @click=${() => set(isOpen ? 'closed' : 'open')}>Cite…</button>
        ${
          isOpen
            ? html`<div class="citing-box">
                <p class="citing-text"><bdi>${shortened(APA.write(index.document, work), 2000)}</bdi></p>
                <div class="citing-formats" role="group" aria-label="Copy as">
                  <span class="secondary" aria-hidden="true">Copy as</span>
                  ${CITATION_FORMATS.map(
                    (format) =>
                      html`<button class="action" @click=${() => copy(format)}>${format.title}</button>`,
                  )}
                </div>
                ${citing === 'open' || citing.isCopied ? nothing : byHand(citing)}
                <p class="secondary citing-done" role="status">${citing === 'open' ? '' : doneWords(citing)}</p>
              </div>`
            : nothing
        }
      </div>`;
  });
}

/** Pages from disk have no clipboard in some browsers, and the reader may have forbidden it. */
async function inClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function byHand({ title, text }: Copied) {
  const select = (area: Element | undefined) =>
    queueMicrotask(() => {
      if (!(area instanceof HTMLTextAreaElement) || !area.isConnected) return;
      area.focus();
      area.select();
    });
  return html`<textarea class="citing-by-hand" rows="6" readonly aria-label="Citation as ${title}" .value=${text} ${ref(select)}></textarea>`;
}

function doneWords({ title, isCopied }: Copied): string {
  return isCopied
    ? `Copied as ${title}.`
    : 'This browser does not let the page copy. The text is selected: press Ctrl C or ⌘ C.';
}
