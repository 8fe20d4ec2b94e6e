import { html } from 'lit';
import { numericColumn } from '../../../../src/model/work-columns.js';
import type { DocumentIndex } from '../../../document/document-index.js';
import { memoize } from '../../../document/memoize.js';
import type { RankedMeasure, Ranking } from '../../../document/ranking.js';
import { type Measure, measuresOf } from '../../../encoding/measures.js';
import { withRange } from '../../../filters/by-measure.js';
import { setFilters, type ViewerState } from '../../../state/state.js';
import { counted, formatNumber } from '../../../text/wording.js';
import type { PanelContext } from '../../panel.js';
import { rangeBrush } from '../brush/range-brush.js';
import { unfolding } from './unfolding.js';
import { valueBars } from './value-bars.js';

/** A measure, and a range of its values. */
export function measureRange(context: PanelContext) {
  const { index, state } = context;
  const measures = measuresOf(index).filter(({ absent }) => absent(index) === undefined);
  const measure = measures.find(({ id }) => id === state.chooser.measure) ?? measures[0];
  if (measure === undefined) return [];
  const set = measures.filter(({ id }) => state.filters.ranges[id] !== undefined);
  return unfolding(context, {
    id: 'measure',
    title: 'Measure',
    chosen: set.length === 0 ? 'Any value' : set.map(({ title }) => title(index)).join(', '),
    isSet: set.length > 0,
    body: () => chooser(context, measure),
  });
}

function chooser(context: PanelContext, measure: Measure) {
  const { index, update } = context;
  return html`
    <select
      aria-label="Measure to filter by"
      @change=${({ target }: Event) => {
        const choice = measuresOf(index).find(
          ({ id }) => target instanceof HTMLSelectElement && id === target.value,
        );
        if (choice !== undefined)
          update((before) => ({ ...before, chooser: { ...before.chooser, measure: choice.id } }));
      }}
    >
      ${measuresOf(index).map(({ id, title, absent }) => {
        const reason = absent(index);
        return html`<option value=${id} title=${reason ?? ''} ?disabled=${reason !== undefined} .selected=${id === measure.id}>${title(index)}</option>`;
      })}
    </select>
    ${brush(context, measure)}`;
}

function brush({ index, state, derived, update }: PanelContext, { id, title }: Measure) {
  const ranking = index.ranking(id);
  const { bars, barOf } = index.cached(binsOf)(id);
  const counts = new Int32Array(bars.length);
  barOf.forEach((bar, work) => {
    if (bar >= 0 && derived.passing[work] === true) counts[bar] = (counts[bar] ?? 0) + 1;
  });
  return rangeBrush({
    id: 'measure',
    label: `${counted(ranking?.among ?? 0, 'work')} by ${title(index).toLowerCase()}`,
    bars: bars.map((bar, at) => ({ ...bar, passing: counts[at] ?? 0, color: derived.palette.accent })),
    range: state.filters.ranges[id] ?? null,
    bounds: [ranking?.smallest ?? 0, ranking?.largest ?? 0],
    ends: ['Least value', 'Greatest value'],
    wholeNumbers: bars.every(({ low, high }) => Number.isInteger(low) && Number.isInteger(high)),
    rest: derived.palette.other,
    write: formatNumber,
    choose: (range) =>
      update((before) => setRange(before, id, range === null ? null : openEnded(range, ranking))),
  });
}

/** An end that leaves nothing out is open, and said so. */
function openEnded(
  [from, to]: readonly [number, number],
  ranking: Ranking | undefined,
): readonly [number, number] {
  const [least, most] = [ranking?.smallest ?? from, ranking?.largest ?? to];
  return [from <= least ? Number.NEGATIVE_INFINITY : from, to >= most ? Number.POSITIVE_INFINITY : to];
}

const binsOf = ({ document: { nodes } }: DocumentIndex) =>
  memoize((id: RankedMeasure) => valueBars(numericColumn(nodes, id) ?? [], nodes.isSeed));

/** Sets the range of a measure, null for none; a range that is in force already is no change to undo. */
export function setRange(
  state: ViewerState,
  measure: RankedMeasure,
  range: readonly [number, number] | null,
): ViewerState {
  const { ranges } = state.filters;
  const before = ranges[measure];
  if (before?.[0] === range?.[0] && before?.[1] === range?.[1]) return state;
  return setFilters(state, { ranges: withRange(ranges, measure, range ?? undefined) });
}
