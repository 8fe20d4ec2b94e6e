import { html, nothing, svg } from 'lit';
import { counted, formatNumber } from '../../../text/wording.js';
import { type Bar, barsWithin, valuesOf } from './bar.js';
import { type BarRange, beginDrag, type Drag, dragTo } from './drag.js';

const WIDTH = 248;
const HEIGHT = 56;
const DEFAULTS = {
  /** Pixels about an end of the range that grasp it. */
  reach: 7,
  /** Pixels that a click may move. */
  still: 3,
};

/** What bars show and do. */
export interface HistogramOptions {
  /** Unique on the page. */
  readonly id: string;
  /** What is counted, for those who do not see it. */
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly range: readonly [number, number] | null;
  /** Colour of works that do not pass. */
  readonly rest: string;
  readonly write: (value: number) => string;
  /** Told while the pointer moves, to show what would be chosen; with the range in force when it ends. */
  readonly preview: (from: Element, range: readonly [number, number] | null) => void;
  readonly choose: (range: readonly [number, number] | null) => void;
}

/** Drags that are under way, by the element they are on: a redraw must not end them. */
const drags = new WeakMap<Element, { readonly drag: Drag; readonly x: number; moved: boolean }>();

/** Works by value: dragging chooses a range, a click one bar, a double click all; the ends can be dragged. */
export function histogram(options: HistogramOptions) {
  const { id, bars, range, label, rest } = options;
  const highest = bars.reduce((most, { total }) => Math.max(most, total), 1);
  const step = WIDTH / Math.max(1, bars.length);
  const chosen = range === null ? undefined : barsWithin(bars, range);
  const [left, right] = edges(chosen, step);
  return html`
    <svg
      class="histogram"
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label=${label}
      @pointerdown=${(event: PointerEvent) => begin(event, bars.length, chosen)}
      @pointermove=${(event: PointerEvent) => move(event, options)}
      @pointerup=${(event: PointerEvent) => end(event, options, chosen)}
      @pointercancel=${(event: PointerEvent) => settle(event, options, chosen)}
      @dblclick=${() => options.choose(null)}
    >
      <defs>
        <pattern id="${id}-stripes" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="stripe" width="2" height="4" />
        </pattern>
      </defs>
      ${bars.map((bar, position) => drawBar(bar, { options, position, step, highest, rest }))}
      <g class=${chosen === undefined ? 'brush brush-none' : 'brush'}>
        <rect class="brush-range" x=${left} width=${right - left} height=${HEIGHT} />
        <rect class="brush-end" x=${left - 1.5} y="14" width="3" height="28" rx="1.5" />
        <rect class="brush-end" x=${right - 1.5} y="14" width="3" height="28" rx="1.5" />
      </g>
    </svg>`;
}

interface BarPlace {
  readonly options: HistogramOptions;
  readonly position: number;
  readonly step: number;
  readonly highest: number;
  readonly rest: string;
}

/** All works behind, those that pass before them, stripes over what was inferred. */
function drawBar(bar: Bar, { options, position, step, highest, rest }: BarPlace) {
  const { low, high, total, passing, inferred = 0, color } = bar;
  const tall = (count: number) => (count === 0 ? 0 : Math.max(2, (count / highest) * (HEIGHT - 2)));
  const gap = step > 3 ? 0.8 : 0.2;
  const [x, width] = [position * step + gap / 2, step - gap];
  const name = low === high ? options.write(low) : `${options.write(low)}–${options.write(high)}`;
  const some = passing === total ? '' : `, ${formatNumber(passing)} shown`;
  const guessed = inferred === 0 ? '' : `, ${formatNumber(inferred)} by the DOI`;
  return svg`<g>
    <rect class="bar-all" x=${x} y=${HEIGHT - tall(total)} width=${width} height=${tall(total)} fill=${rest} />
    <rect x=${x} y=${HEIGHT - tall(passing)} width=${width} height=${tall(passing)} fill=${color} />
    ${
      inferred === 0
        ? nothing
        : svg`<rect x=${x} y=${HEIGHT - tall(total)} width=${width} height=${(tall(total) * inferred) / total} fill="url(#${options.id}-stripes)" />`
    }
    <rect class="bar-hold" x=${position * step} width=${step} height=${HEIGHT}><title>${name}: ${counted(total, 'work')}${some}${guessed}</title></rect>
  </g>`;
}

function begin(event: PointerEvent, count: number, chosen: BarRange | undefined): void {
  const { currentTarget, pointerId, clientX } = event;
  if (!(currentTarget instanceof Element) || event.button !== 0) return;
  currentTarget.setPointerCapture(pointerId);
  const pixels = currentTarget.getBoundingClientRect().width / count;
  const reach = Math.min(DEFAULTS.reach / pixels, 2);
  drags.set(currentTarget, {
    drag: beginDrag({ at: barAt(currentTarget, clientX, count), chosen, reach }),
    x: clientX,
    moved: false,
  });
}

function move(event: PointerEvent, { bars, preview }: HistogramOptions): void {
  const { currentTarget, clientX } = event;
  if (!(currentTarget instanceof Element)) return;
  const started = drags.get(currentTarget);
  if (started === undefined) return;
  started.moved ||= Math.abs(clientX - started.x) > DEFAULTS.still;
  if (!started.moved) return;
  const on = Math.floor(barAt(currentTarget, clientX, bars.length));
  const range = dragTo(started.drag, on, bars.length);
  place(currentTarget, range, bars.length);
  preview(currentTarget, valuesOf(bars, range));
}

function end(event: PointerEvent, options: HistogramOptions, chosen: BarRange | undefined): void {
  const { currentTarget, clientX } = event;
  if (!(currentTarget instanceof Element)) return;
  const started = drags.get(currentTarget);
  settle(event, options, chosen);
  if (started === undefined) return;
  const { length } = options.bars;
  const on = Math.floor(barAt(currentTarget, clientX, length));
  const bar = Math.min(Math.max(on, 0), length - 1);
  const range = started.moved ? dragTo(started.drag, on, length) : ([bar, bar] as const);
  options.choose(valuesOf(options.bars, range));
}

/** Back to what is in force: what is drawn again goes by that. */
function settle({ currentTarget }: Event, options: HistogramOptions, chosen: BarRange | undefined): void {
  if (!(currentTarget instanceof Element) || !drags.delete(currentTarget)) return;
  place(currentTarget, chosen, options.bars.length);
  options.preview(currentTarget, options.range);
}

function place(element: Element, range: BarRange | undefined, count: number): void {
  const [left, right] = edges(range, WIDTH / Math.max(1, count));
  element.querySelector('.brush')?.setAttribute('class', range === undefined ? 'brush brush-none' : 'brush');
  const field = element.querySelector('.brush-range');
  field?.setAttribute('x', String(left));
  field?.setAttribute('width', String(right - left));
  element.querySelectorAll('.brush-end').forEach((grip, i) => {
    grip.setAttribute('x', String((i === 0 ? left : right) - 1.5));
  });
}

function edges(range: BarRange | undefined, step: number): readonly [number, number] {
  return range === undefined ? [0, 0] : [range[0] * step, (range[1] + 1) * step];
}

function barAt(element: Element, clientX: number, count: number): number {
  const { left, width } = element.getBoundingClientRect();
  return ((clientX - left) / width) * count;
}
