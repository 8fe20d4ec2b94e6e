import { html, nothing, svg } from 'lit';
import { yearShare } from '../color-scale.js';
import { setFilters } from '../state.js';
import { counted } from '../wording.js';
import type { Panel, PanelContext } from './panel.js';

const WIDTH = 248;
const HEIGHT = 56;

/** Works by year: dragging over the bars, or two numbers, keep a range. */
export const years: Panel = {
  id: 'years',
  place: 'rail',
  follows: ['filters', 'colorBy', 'palette'],
  render: (context) => {
    const { index, state } = context;
    if (index.years === undefined) return nothing;
    const [from, to] = state.filters.years ?? index.years;
    return html`
      <section class="rail-section" aria-labelledby="years-heading">
        <h2 id="years-heading">Years</h2>
        ${histogram(context)}
        <div class="year-range">
          <input
            type="number"
            aria-label="First year"
            min=${index.years[0]}
            max=${index.years[1]}
            .value=${String(from)}
            @change=${(event: Event) => setRange(context, yearIn(event, from), to)}
          />
          <span aria-hidden="true">–</span>
          <input
            type="number"
            aria-label="Last year"
            min=${index.years[0]}
            max=${index.years[1]}
            .value=${String(to)}
            @change=${(event: Event) => setRange(context, from, yearIn(event, to))}
          />
        </div>
      </section>`;
  },
};

function histogram(context: PanelContext) {
  const { index, state, derived } = context;
  const [first, last] = index.years ?? [0, 0];
  const counts = new Map<number, number>();
  index.document.nodes.year.forEach((year, work) => {
    if (year !== null && index.document.nodes.isSeed[work] !== true)
      counts.set(year, (counts.get(year) ?? 0) + 1);
  });
  const highest = Math.max(1, ...counts.values());
  const step = WIDTH / (last - first + 1);
  const share = yearShare(index);
  const [from, to] = state.filters.years ?? [first, last];
  const yearAt = ({ clientX, currentTarget }: PointerEvent) => {
    if (!(currentTarget instanceof Element)) return first;
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.min(
      last,
      Math.max(first, first + Math.floor(((clientX - left) / width) * (last - first + 1))),
    );
  };
  let start: number | undefined;
  return html`
    <svg
      class="histogram"
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label="${counted(index.workCount, 'work')} by year, ${first} to ${last}"
      @pointerdown=${(event: PointerEvent) => {
        start = yearAt(event);
        if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
      }}
      @pointerup=${(event: PointerEvent) => {
        if (start !== undefined) setRange(context, start, yearAt(event));
        start = undefined;
      }}
    >
      ${[...counts].map(([year, count]) => {
        const height = Math.max(2, (count / highest) * (HEIGHT - 2));
        const inside = year >= from && year <= to;
        const color = state.colorBy === 'year' ? derived.palette.ramp(share(year)) : derived.palette.accent;
        return svg`<rect
          class=${inside ? 'bar-in' : 'bar-out'}
          x=${(year - first) * step + 0.4}
          y=${HEIGHT - height}
          width=${Math.max(1, step - 0.8)}
          height=${height}
          fill=${inside ? color : derived.palette.other}
        ><title>${year}: ${counted(count, 'work')}</title></rect>`;
      })}
    </svg>`;
}

function setRange({ index, update }: PanelContext, one: number, other: number): void {
  if (index.years === undefined) return;
  const range: readonly [number, number] = one <= other ? [one, other] : [other, one];
  const isAll = range[0] <= index.years[0] && range[1] >= index.years[1];
  update((before) => setFilters(before, { years: isAll ? null : range }));
}

function yearIn({ target }: Event, otherwise: number): number {
  const value = target instanceof HTMLInputElement ? target.valueAsNumber : Number.NaN;
  return Number.isInteger(value) ? value : otherwise;
}
