import { html, nothing } from 'lit';
import type { DocumentIndex } from '../../document/document-index.js';
import { yearRanking } from '../../encoding/ramp-scale.js';
import { setFilters } from '../../state/state.js';
import { counted } from '../../text/wording.js';
import type { Panel, PanelContext } from '../panel.js';
import type { Bar } from './brush/bar.js';
import { rangeBrush } from './brush/range-brush.js';

/** More would be thinner than a pixel. */
const MOST_BARS = 240;

/** Works by year: dragging over the bars, or two numbers, keep a range. */
export const years: Panel = {
  id: 'years',
  place: 'rail',
  follows: ['filters', 'colorBy', 'palette', 'passing', 'playing'],
  render: (context) => {
    const { index, state, derived, update } = context;
    if (index.years === undefined) return nothing;
    const [first, last] = index.years;
    const bars = barsOf(context, index.years);
    return html`
      <section class="rail-section" aria-labelledby="years-heading">
        <div class="rail-section-head">
          <h2 id="years-heading">Years</h2>
          <button
            class="link-button"
            id="play-years"
            title=${state.playing ? 'Keep the years that are shown' : 'Watch the field grow year by year'}
            @click=${() => update((now) => ({ ...now, playing: !now.playing }))}
          >
            ${state.playing ? 'Pause' : 'Play'}
          </button>
        </div>
        ${rangeBrush({
          id: 'years',
          label: `${counted(index.workCount, 'work')} by year, ${first} to ${last}`,
          bars,
          range: state.filters.years,
          bounds: index.years,
          ends: ['First year', 'Last year'],
          wholeNumbers: true,
          rest: derived.palette.other,
          write: String,
          choose: (range) => {
            const before = state.filters.years;
            if (before?.[0] === range?.[0] && before?.[1] === range?.[1]) return;
            update((now) => setFilters(now, { years: range }));
          },
        })}
        ${
          bars.some(({ inferred }) => inferred !== 0)
            ? html`<p class="reason"><i class="mark mark-striped"></i> striped: the year is read from the DOI</p>`
            : nothing
        }
      </section>`;
  },
};

/** O(V). */
function barsOf({ index, state, derived }: PanelContext, [first, last]: readonly [number, number]): Bar[] {
  const width = Math.ceil((last - first + 1) / MOST_BARS);
  const counts = countYears(
    index,
    { first, width, bars: Math.ceil((last - first + 1) / width) },
    derived.passing,
  );
  const ramp = state.colorBy === 'year' ? yearRanking(index) : undefined;
  return Array.from(counts.total, (total, bar) => {
    const low = first + bar * width;
    return {
      low,
      high: Math.min(last, low + width - 1),
      total,
      passing: counts.passing[bar] ?? 0,
      inferred: counts.inferred[bar] ?? 0,
      color: ramp === undefined ? derived.palette.accent : derived.palette.ramp(ramp.shareOf(low)),
    };
  });
}

function countYears(
  { document: { nodes }, size }: DocumentIndex,
  { first, width, bars }: { readonly first: number; readonly width: number; readonly bars: number },
  passes: readonly boolean[],
) {
  const [total, passing, inferred] = [new Int32Array(bars), new Int32Array(bars), new Int32Array(bars)];
  for (let work = 0; work < size; work += 1) {
    const year = nodes.year[work];
    if (year == null || nodes.isSeed[work] === true) continue;
    const bar = Math.floor((year - first) / width);
    total[bar] = (total[bar] ?? 0) + 1;
    if (passes[work] === true) passing[bar] = (passing[bar] ?? 0) + 1;
    if (nodes.yearFrom[work] === 'doi-structure') inferred[bar] = (inferred[bar] ?? 0) + 1;
  }
  return { total, passing, inferred };
}
