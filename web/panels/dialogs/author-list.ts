import { html, nothing } from 'lit';
import { foldWords } from '../../../src/model/text/fold-text.js';
import { shortened } from '../../../src/model/text/shortened.js';
import { showAuthor } from '../../state/state.js';
import { counted, formatNumber } from '../../text/wording.js';
import type { Panel, PanelContext } from '../panel.js';
import { dialog } from './dialog.js';

const MOST_SHOWN = 100;

/** All authors, those of most works here first, to be searched. */
export const authorList: Panel = {
  id: 'author-list',
  place: 'dialogs',
  follows: ['dialog', 'authorQuery'],
  render: (context) => {
    const { index, state, update } = context;
    if (state.dialog !== 'authors') return nothing;
    const ranked = index.authors().ranked();
    const words = foldWords(state.authorQuery);
    const found = ranked.filter(({ key }) => words.every((word) => key.includes(word)));
    const body = html`
      <div class="author-list">
        <input
          type="search"
          placeholder="Name"
          aria-label="Search authors by name"
          autocomplete="off"
          spellcheck="false"
          .value=${state.authorQuery}
          @input=${({ currentTarget }: Event) => {
            if (!(currentTarget instanceof HTMLInputElement)) return;
            const { value } = currentTarget;
            update((before) => ({ ...before, authorQuery: value }));
          }}
        />
        <p class="secondary" role="status">
          ${words.length === 0 ? `${counted(ranked.length, 'author')}, those of most works here first.` : `${counted(found.length, 'author')} found.`}
        </p>
        <ol class="name-list">${found.slice(0, MOST_SHOWN).map((author) => entry(context, author))}</ol>
        ${found.length > MOST_SHOWN ? html`<p class="secondary">${counted(found.length - MOST_SHOWN, 'more author')}: type a name to find them.</p>` : nothing}
      </div>`;
    return dialog({ update }, { id: 'authors', title: 'Authors', body });
  },
};

function entry(
  { update }: PanelContext,
  { name, works }: { readonly name: string; readonly works: readonly number[] },
) {
  return html`<li>
    <button @click=${() => update((before) => showAuthor(before, name))}>
      <bdi>${shortened(name, 80)}</bdi><span class="count" aria-label=${counted(works.length, 'work')}>${formatNumber(works.length)}</span>
    </button>
  </li>`;
}
