import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/model/random.js';
import { type CitationField, citationField } from './citation-field.js';

const field = (cycles = 0, works = 4_000) =>
  citationField({ works, citations: 20 * works, random: seededRandom(7), cycles });

const share = ({ source, target }: CitationField, holds: (citing: number, cited: number) => boolean) =>
  source.reduce((count, citing, at) => count + Number(holds(citing, target[at] as number)), 0) /
  source.length;

describe('citationField', () => {
  it('is the same for the same seed', () => {
    expect(field()).toEqual(field());
  });

  it('has about as many citations as asked for', () => {
    expect(Math.abs(field().source.length / 80_000 - 1)).toBeLessThan(0.03);
  });

  it('cites only the past unless cycles are asked for', () => {
    expect(share(field(), (citing, cited) => citing > cited)).toBe(1);
  });

  it('has about the share of citations asked for that go forward in time, a little way', () => {
    const forward = share(field(0.01), (citing, cited) => citing < cited);
    expect(forward).toBeGreaterThan(0.005);
    expect(forward).toBeLessThan(0.015);
  });

  it('holds no citation twice and no work that cites itself', () => {
    const drawn = field(0.01);
    const pairs = new Set(
      drawn.source.map((citing, at) => citing * drawn.order + (drawn.target[at] as number)),
    );
    expect(pairs.size).toBe(drawn.source.length);
    expect(share(drawn, (citing, cited) => citing === cited)).toBe(0);
  });

  it('cites within the topic more often than not, though there are many topics', () => {
    const drawn = field();
    expect(new Set(drawn.topics).size).toBe(10);
    expect(share(drawn, (a, b) => drawn.topics[a] === drawn.topics[b])).toBeGreaterThan(0.6);
  });

  it('cites a hundredth of the works far more than the others', () => {
    const { order, target } = field();
    const cited = new Int32Array(order);
    for (const work of target) cited[work] = (cited[work] as number) + 1;
    cited.sort();
    expect(cited[Math.floor(order * 0.99)]).toBeGreaterThan(8 * (cited[order / 2] as number));
  });

  it('gives years that never fall along the works', () => {
    const { years } = field();
    expect(years[0]).toBe(1970);
    expect(years.at(-1)).toBe(2024);
    expect(years.every((year, work) => work === 0 || year >= (years[work - 1] as number))).toBe(true);
  });

  it('has no citations among no works, and none of one', () => {
    expect(field(0, 0).source).toHaveLength(0);
    expect(field(0, 1).source).toHaveLength(0);
  });
});
