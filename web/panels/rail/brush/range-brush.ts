import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { counted } from '../../../text/wording.js';
import { type HistogramOptions, histogram } from './histogram.js';

/** What a range is chosen of. */
export interface RangeBrushOptions extends Omit<HistogramOptions, 'preview'> {
  /** The least and the greatest value. */
  readonly bounds: readonly [number, number];
  /** Names of the two fields. */
  readonly ends: readonly [string, string];
  readonly wholeNumbers: boolean;
}

/** A histogram to drag a range over, and the same range as two numbers. */
export function rangeBrush(options: RangeBrushOptions) {
  const { range, wholeNumbers, ends } = options;
  const [from, to] = withinBounds(options, range);
  const set = (low: number, high: number) => {
    const [least, most] = low <= high ? [low, high] : [high, low];
    const isAll = least <= options.bounds[0] && most >= options.bounds[1];
    options.choose(isAll ? null : [least, most]);
  };
  const field = (end: 0 | 1) => html`
    <input
      type="number"
      aria-label=${ends[end]}
      min=${options.bounds[0]}
      max=${options.bounds[1]}
      step=${wholeNumbers ? 1 : 'any'}
      .value=${live(written([from, to][end] ?? 0, wholeNumbers))}
      @change=${({ target }: Event) => {
        const value = target instanceof HTMLInputElement ? target.valueAsNumber : Number.NaN;
        const valid = Number.isFinite(value) && (!wholeNumbers || Number.isInteger(value));
        if (end === 0) set(valid ? value : from, to);
        else set(from, valid ? value : to);
      }}
    />`;
  return html`
    <div class="range-brush">
      <p class="brush-count count">${countIn(options, range)}</p>
      ${histogram({ ...options, preview: (element, previewed) => show(element, options, previewed) })}
      <div class="range-fields">${field(0)}<span aria-hidden="true">–</span>${field(1)}</div>
    </div>`;
}

/** Says what would be chosen while the pointer still moves. */
function show(element: Element, options: RangeBrushOptions, range: readonly [number, number] | null): void {
  const brush = element.closest('.range-brush');
  const values = withinBounds(options, range);
  brush?.querySelectorAll('input').forEach((input, end) => {
    input.value = written(values[end] ?? 0, options.wholeNumbers);
  });
  const count = brush?.querySelector('.brush-count');
  // The text node is lit's own: replaced, it could not be drawn again.
  const text = [...(count?.childNodes ?? [])].find((node) => node instanceof Text);
  if (text !== undefined) text.textContent = countIn(options, range);
}

function countIn({ bars }: RangeBrushOptions, range: readonly [number, number] | null): string {
  if (range === null) return '\u00a0';
  const within = bars.filter(({ low, high }) => high >= range[0] && low <= range[1]);
  return counted(
    within.reduce((sum, { total }) => sum + total, 0),
    'work',
  );
}

function withinBounds(
  { bounds }: RangeBrushOptions,
  range: readonly [number, number] | null,
): readonly [number, number] {
  if (range === null) return bounds;
  return [Math.max(range[0], bounds[0]), Math.min(range[1], bounds[1])];
}

function written(value: number, wholeNumbers: boolean): string {
  return String(wholeNumbers ? value : Number(value.toPrecision(3)));
}
