import { html, nothing } from 'lit';
import { shortened } from '../../../src/model/text/shortened.js';
import { formatNumber } from '../../text/wording.js';
import type { PanelContext } from '../panel.js';
import { local } from './local.js';

const FIRST = 12;
const MOST = 400;

/** The authors of a work, each leading to the author, those of a long list when asked for; its editors. */
export function workAuthors({ index, update }: PanelContext, work: number) {
  const { nodes } = index.document;
  const authors = nodes.authors[work] ?? [];
  const editors = editorsLine(nodes.editors?.[work] ?? []);
  if (authors.length === 0) return editors;
  const isOpenEnded = nodes.authorsComplete[work] === false;
  return local(FIRST, (shown, show) => {
    const left = Math.min(authors.length, MOST) - shown;
    return html`
      <p class="work-authors">
        ${authors.slice(0, shown).map(
          (author) => html`<button
            class="link-button"
            title="Show the works of this author"
            @click=${() => update((before) => ({ ...before, author, hovered: null }))}
          ><bdi>${shortened(author, 60)}</bdi></button>`,
        )}
        ${left > 0 ? html`<button class="link-button" @click=${() => show(MOST)}>and ${formatNumber(left)} more</button>` : nothing}
        ${isOpenEnded || authors.length > MOST ? html`<span title="Only the first authors are known.">et al.</span>` : nothing}
      </p>
      ${editors}`;
  });
}

function editorsLine(editors: readonly string[]) {
  if (editors.length === 0) return nothing;
  const names = editors.slice(0, FIRST).map((editor) => shortened(editor, 60));
  const more = editors.length > FIRST ? ` and ${formatNumber(editors.length - FIRST)} more` : '';
  return html`<p class="secondary work-editors">Edited by <bdi>${names.join(', ')}</bdi>${more}</p>`;
}
