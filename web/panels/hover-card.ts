import { html, nothing } from 'lit';
import { edgeWords } from '../../src/model/edge-words.js';
import { retractionWord } from '../../src/model/notices.js';
import { counted, formatYear, shortened } from '../wording.js';
import { authorsLine } from './authors-line.js';
import type { Panel } from './panel.js';

const WIDTH = 288;

/** The work under the pointer. */
export const hoverCard: Panel = {
  id: 'hover-card',
  place: 'stage-notes',
  follows: ['hovered', 'frame'],
  render: ({ index, state, stage }) => {
    const work = state.hovered;
    const at = work === null ? undefined : stage.locate(work);
    if (work === null || at === undefined) return nothing;
    const { nodes } = index.document;
    const year = nodes.year[work];
    const here = nodes.inDegree[work];
    const { one, many } = edgeWords(index.document);
    const everywhere = nodes.isReferencedByCount[work];
    const place = [
      nodes.venue[work] ?? undefined,
      year == null ? undefined : formatYear(year, nodes.yearFrom[work] ?? null),
    ].filter((part) => part !== undefined);
    const counts = [
      here == null ? undefined : `${counted(here, one, many)} here`,
      everywhere == null ? undefined : `${counted(everywhere, 'citation')} everywhere`,
    ].filter((part) => part !== undefined);
    const authors = authorsLine(index, work, 3);
    const word = retractionWord(nodes.updates[work]);
    const toLeft = at.x > WIDTH + 40 && at.x > globalThis.innerWidth / 2;
    const position = `left:${toLeft ? at.x - WIDTH - 20 : at.x + 20}px;top:${Math.max(8, at.y - 40)}px`;
    return html`
      <div class="hover-card" role="tooltip" .style=${position}>
        <p class="hover-title"><bdi>${shortened(nodes.label[work] ?? '', 160)}</bdi></p>
        ${word === undefined ? nothing : html`<p class="taken-back">${word}</p>`}
        ${authors === undefined ? nothing : html`<p><bdi>${authors}</bdi></p>`}
        ${place.length === 0 ? nothing : html`<p class="secondary"><bdi>${shortened(place.join(' · '), 160)}</bdi></p>`}
        ${counts.length === 0 ? nothing : html`<p class="secondary">${counts.join(' · ')}</p>`}
      </div>`;
  },
};
