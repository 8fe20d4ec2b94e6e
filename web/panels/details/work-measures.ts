import { html, nothing, svg } from 'lit';
import { certificateGroups } from '../../../src/model/certificate.js';
import { basisText } from '../../../src/model/coverage.js';
import { measureBasis } from '../../../src/model/measure-basis.js';
import { shortened } from '../../../src/model/text/shortened.js';
import { numericColumn } from '../../../src/model/work-columns.js';
import type { DocumentIndex } from '../../document/document-index.js';
import { type SizingId, sizingsOf } from '../../encoding/sizings.js';
import { formatNumber } from '../../text/wording.js';
import type { PanelContext } from '../panel.js';

/** How many measures are shown before all of them are asked for. */
const FIRST = 4;

/** The measures of a work, each with its rank, and whose reference lists they rest on. */
export function workMeasures({ index }: PanelContext, work: number) {
  const { nodes } = index.document;
  const rows = sizingsOf(index).flatMap(({ id, title, description }) => {
    const value = id === 'uniform' ? null : numericColumn(nodes, id)?.[work];
    if (value == null) return [];
    const basis = basisOf(index, id);
    const words = shortened(description(index), 600);
    return [
      {
        title: title(index),
        description: basis === undefined ? words : `${words} Computed from what is known: ${basis}.`,
        basis,
        value: formatNumber(value),
        standing: standingOf(index, id, work),
      },
    ];
  });
  const bases = new Set(rows.flatMap(({ basis }) => basis ?? []));
  const absent = absences(index);
  if (rows.length === 0 && absent.length === 0) return nothing;
  return html`
    <section aria-labelledby="measures-heading">
      <h3 id="measures-heading">Measures</h3>
      ${table(rows.slice(0, FIRST))}
      ${[...bases].map((basis) => html`<p class="secondary measures-basis">Computed from what is known: ${basis}.</p>`)}
      <details class="all-measures">
        <summary>All measures</summary>
        ${rows.length > FIRST ? table(rows.slice(FIRST)) : nothing} ${certificates(index)}
        ${absent.map(([reason, titles]) => html`<p class="secondary measures-absent">${titles.join(', ')}: <bdi>${shortened(reason, 300)}</bdi></p>`)}
      </details>
    </section>`;
}

interface MeasureRow {
  readonly title: string;
  readonly description: string;
  readonly value: string;
  readonly standing: Standing | undefined;
}

function table(rows: readonly MeasureRow[]) {
  return html`<table class="measures">
    <tbody>
      ${rows.map(
        ({ title, description, value, standing }) => html`
          <tr>
            <th scope="row" title=${description}>${title}</th>
            <td>${value}</td>
            <td class="standing">${standing === undefined ? nothing : standingCell(standing)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Citations everywhere are Crossref's own count and rest on no list here. */
function basisOf(index: DocumentIndex, id: SizingId): string | undefined {
  if (id === 'isReferencedByCount' || id === 'uniform') return undefined;
  const info = index.document.meta.measures.find(({ attribute }) => attribute === id);
  const basis = measureBasis(index.document, info);
  return basis === undefined ? undefined : basisText(basis);
}

interface Standing {
  readonly rank: number;
  readonly among: number;
  readonly percentile: number;
}

/** Nothing where all works have the same. */
function standingOf(index: DocumentIndex, id: SizingId, work: number): Standing | undefined {
  const ranking = id === 'uniform' ? undefined : index.ranking(id);
  const rank = ranking?.rankOf(work);
  const percentile = ranking?.percentileOf(work);
  if (ranking === undefined || rank === undefined || percentile === undefined) return undefined;
  return ranking.largest > ranking.smallest ? { rank, among: ranking.among, percentile } : undefined;
}

function standingCell({ rank, among, percentile }: Standing) {
  const more = `more than ${percentile}\u00a0% of the works`;
  return html`<span title=${more}>
    rank ${formatNumber(rank)} of ${formatNumber(among)}<span class="hidden">, ${more}</span>
    ${svg`<svg class="percentile" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
      <rect class="percentile-all" width="100" height="3" /><rect class="percentile-less" width=${percentile} height="3" />
    </svg>`}
  </span>`;
}

/** Which measures agree with what another program computes, folded away: it is the same for all works. */
function certificates({ document }: DocumentIndex) {
  const groups = [...certificateGroups(document.meta.measures)];
  if (groups.length === 0) return nothing;
  return html`<details class="secondary certificates">
    <summary>Certificates</summary>
    ${groups.map(([text, titles]) => html`<p>${titles.map((title) => shortened(title, 60)).join(', ')}: <bdi>${shortened(text, 200)}</bdi>.</p>`)}
  </details>`;
}

/** Reasons why measures were not computed, each with the titles that it holds for. */
function absences({ document }: DocumentIndex): [string, string[]][] {
  const byReason = new Map<string, string[]>();
  for (const { title, absent } of document.meta.measures) {
    if (absent !== undefined) byReason.set(absent, [...(byReason.get(absent) ?? []), shortened(title, 60)]);
  }
  return [...byReason];
}
