import { html, nothing } from 'lit';
import { hasTies } from '../../src/model/edge-words.js';
import { formatNumber } from '../wording.js';
import type { PanelContext } from './panel.js';
import { workItem } from './work-item.js';

/** The works that a work cites and those that cite it, or those it is tied to, to walk along. */
export function workLists(context: PanelContext, work: number) {
  const { index } = context;
  const { nodes } = index.document;
  if (hasTies(index.document)) return tiedWorks(context, work);
  const cites = [...index.cites(work)];
  const citedBy = [...index.citedBy(work)];
  const unknown = nodes.hasReferenceList[work] !== true && cites.length === 0;
  return html`
    ${list(context, { id: 'cites', title: 'Cites here', works: cites, empty: unknown ? 'Its reference list is not known.' : 'It cites none of these works.' })}
    ${list(context, { id: 'cited-by', title: 'Cited here by', works: citedBy, empty: 'None of these works is known to cite it.' })}`;
}

/** Strongest first. */
function tiedWorks(context: PanelContext, work: number) {
  const { source, target, weight = [] } = context.index.document.edges;
  const works = source
    .flatMap((from, tie) => {
      const to = target[tie] ?? from;
      if (from !== work && to !== work) return [];
      return [{ other: from === work ? to : from, weight: weight[tie] ?? 1 }];
    })
    .sort((a, b) => b.weight - a.weight || a.other - b.other)
    .map(({ other }) => other);
  const list = { id: 'cites', title: 'Tied to', works, empty: 'It is tied to none of the others.' };
  return section(context, list);
}

interface WorkList {
  readonly id: string;
  readonly title: string;
  readonly works: readonly number[];
  readonly empty: string;
}

/** The more important first. */
function list(context: PanelContext, given: WorkList) {
  const rank = context.index.importanceRank();
  const works = [...given.works].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  return section(context, { ...given, works });
}

function section(context: PanelContext, { id, title, works, empty }: WorkList) {
  return html`
    <section aria-labelledby="${id}-heading">
      <h3 id="${id}-heading">
        <span class="hue hue-${id}"></span>${title}
        ${works.length > 0 ? html`<span class="count">${formatNumber(works.length)}</span>` : nothing}
      </h3>
      ${
        works.length === 0
          ? html`<p class="secondary">${empty}</p>`
          : html`<ul class="work-list">
              ${works.map((work) => workItem(context, work))}
            </ul>`
      }
    </section>`;
}
