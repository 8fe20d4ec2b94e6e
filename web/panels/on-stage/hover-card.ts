import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { edgeWords } from '../../../src/model/edge-words.js';
import { retractionWord } from '../../../src/model/notices.js';
import { displayName } from '../../../src/model/person-name.js';
import { shortened } from '../../../src/model/text/shortened.js';
import { creditedIn, creditOf } from '../../../src/model/work-credit.js';
import type { DocumentIndex } from '../../document/document-index.js';
import { formatNumber, formatYear } from '../../text/wording.js';
import type { Panel } from '../panel.js';

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
    const authors = authorsLine(index, work, 3);
    const word = retractionWord(nodes.updates[work]);
    const place = placeOf(index, work);
    const counts = countsOf(index, work);
    return html`
      <div class="hover-card" role="tooltip" data-x=${at.x} data-y=${at.y} ${ref((card) => queueMicrotask(() => put(card, at)))}>
        <p class="hover-title"><bdi>${shortened(nodes.label[work] ?? '', 160)}</bdi></p>
        ${word === undefined ? nothing : html`<p class="taken-back">${word}</p>`}
        ${authors === undefined ? nothing : html`<p><bdi>${authors}</bdi></p>`}
        ${place === '' ? nothing : html`<p class="secondary"><bdi>${place}</bdi></p>`}
        ${counts.length === 0 ? nothing : html`<p class="hover-counts secondary">${counts.map(({ value, words }) => html`<span><b>${value}</b> ${words}</span>`)}</p>`}
      </div>`;
  },
};

/** Its size is known only once it stands on the page. */
function put(card: Element | undefined, at: { readonly x: number; readonly y: number }): void {
  const stage = card?.parentElement;
  if (!(card instanceof HTMLElement) || !(stage instanceof HTMLElement)) return;
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const place = placeCard(at, size, { width: stage.clientWidth, height: stage.clientHeight });
  card.style.visibility = place === undefined ? 'hidden' : '';
  card.style.left = `${place?.left ?? 0}px`;
  card.style.top = `${place?.top ?? 0}px`;
}

function placeOf({ document: { nodes } }: DocumentIndex, work: number): string {
  const year = nodes.year[work];
  const date = year == null ? [] : [formatYear(year, nodes.yearFrom[work] ?? null)];
  return shortened([...(nodes.venue[work] == null ? [] : [nodes.venue[work]]), ...date].join(' · '), 160);
}

interface Count {
  readonly value: string;
  readonly words: string;
}

function countsOf({ document }: DocumentIndex, work: number): Count[] {
  const { nodes } = document;
  const { one, many } = edgeWords(document);
  const here = nodes.inDegree[work];
  const everywhere = nodes.isReferencedByCount[work];
  return [
    ...(here == null ? [] : [{ value: formatNumber(here), words: `${here === 1 ? one : many} here` }]),
    ...(everywhere == null ? [] : [{ value: formatNumber(everywhere), words: 'everywhere' }]),
  ];
}

/** The authors of a work, else its editors, `et al.` where there are more; undefined when nobody is known. */
function authorsLine({ document: { nodes } }: DocumentIndex, work: number, most: number) {
  const credit = creditOf(creditedIn(nodes, work));
  if (credit === undefined) return undefined;
  const names = credit.names.slice(0, most).map((name) => shortened(displayName(name), 60));
  const more = credit.names.length > most || !credit.isComplete;
  const role = credit.role === 'author' ? '' : credit.names.length === 1 ? ' (Ed.)' : ' (Eds.)';
  return `${names.join(', ')}${more ? ' et al.' : ''}${role}`;
}

/** Width and height in pixels. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

const GAP = 20;
const MARGIN = 8;
/** How far the top of a card stands above its work. */
const RISE = 40;

/**
 * Where a card goes beside a work so that it stays on the stage: at its right, else at its left, else below or
 * above. Undefined where the work itself is out of sight.
 */
export function placeCard(
  at: { readonly x: number; readonly y: number },
  card: Extent,
  stage: Extent,
): { readonly left: number; readonly top: number } | undefined {
  if (at.x < 0 || at.y < 0 || at.x > stage.width || at.y > stage.height) return undefined;
  const top = within(at.y - RISE, stage.height - card.height);
  if (at.x + GAP + card.width + MARGIN <= stage.width) return { left: at.x + GAP, top };
  if (at.x - GAP - card.width >= MARGIN) return { left: at.x - GAP - card.width, top };
  const left = within(at.x - card.width / 2, stage.width - card.width);
  const below = at.y + GAP + card.height + MARGIN <= stage.height;
  return { left, top: below ? at.y + GAP : within(at.y - GAP - card.height, stage.height - card.height) };
}

/** The value, but a margin away from both ends where there is space. */
function within(value: number, space: number): number {
  return Math.max(MARGIN, Math.min(value, space - MARGIN));
}
