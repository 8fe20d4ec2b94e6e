import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { footHeight } from '../../../web/views/views.js';
import { sampleDocument } from '../sample-document.js';
import { drawOnRecord } from './draw-on-record.js';

const index = indexDocument(sampleDocument({ works: 400, venues: 40, citations: 0 }));
const isYear = (text: string) => /^(?:’\d\ds?|\d{4}s?|n\.d\.|no year)$/.test(text);

describe('the columns of years', () => {
  it.each([
    ['years', 400],
    ['years', 768],
    ['venue-by-year', 400],
    ['venue-by-year', 768],
  ])('on the view %s, %i pixels wide, count nothing whose year is not written', (view, width) => {
    const { boxes, scene, projection } = drawOnRecord(index, (state) => ({ ...state, view }), {
      width,
      height: 700,
    });
    const years = boxes.filter(({ text }) => isYear(text));
    expect(years.length).toBeGreaterThan(4);
    const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2;
    for (const { from, to } of scene.layout.columns ?? []) {
      const x = (projection.x(from) + projection.x(to)) / 2;
      const above = boxes.filter(
        (box) => /^[\d,]+$/.test(box.text) && !isYear(box.text) && Math.abs(middle(box) - x) < 0.5,
      );
      const named = years.some((box) => Math.abs(middle(box) - x) < 0.5);
      if (!named) expect(above, `${view} ${from}`).toEqual([]);
    }
  });

  it.each([400, 768, 900])('name their years above the foot of a stage of %i pixels', (width) => {
    const { boxes } = drawOnRecord(index, (state) => ({ ...state, view: 'venue-by-year' }), {
      width,
      height: 700,
    });
    // Buttons that fingers press, and the space under them.
    const foot = Math.max(44 + 12, footHeight(width));
    for (const { text, bottom } of boxes.filter((box) => isYear(box.text)))
      expect(bottom, text).toBeLessThanOrEqual(700 - foot);
  });

  it('leave the line of the years to the years: nothing else is named there', () => {
    const { boxes } = drawOnRecord(index, (state) => ({ ...state, view: 'venue-by-year' }), {
      ...{ width: 768, height: 300 },
      scale: 10,
    });
    const line = Math.max(...boxes.filter(({ text }) => isYear(text)).map(({ top }) => top));
    for (const { text, bottom } of boxes.filter((box) => !isYear(box.text) && box.top < 300))
      expect(bottom, text).toBeLessThanOrEqual(line + 1);
  });

  it('count what passes the filters', () => {
    const { boxes } = drawOnRecord(index, (state) => ({
      ...state,
      ...{ view: 'years', filters: { ...state.filters, keys: { ...state.filters.keys, venue: ['cvpr'] } } },
    }));
    const { year, venueKey } = index.document.nodes;
    const shown = year.filter(
      (value, work) => work > 0 && value === 2020 && venueKey[work] === 'cvpr',
    ).length;
    expect(shown).toBeLessThan(year.filter((value) => value === 2020).length);
    const [name] = boxes.filter(({ text }) => /^(?:’|20)20$/.test(text));
    const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2;
    const above = boxes.filter(
      (box) => name !== undefined && box !== name && Math.abs(middle(box) - middle(name)) < 1,
    );
    expect(above.map(({ text }) => text)).toEqual(shown === 0 ? [] : [String(shown)]);
  });
});
