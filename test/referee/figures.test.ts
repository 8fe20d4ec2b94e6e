import { describe, expect, it } from 'vitest';
import { type ArcList, csrOf } from '../../src/model/csr-graph.js';
import { seededRandom } from '../../src/model/random.js';
import { type FigureInput, refereeFigures } from '../../src/referee/figures.js';
import { arcsOf } from '../fixtures/arcs.js';

/** The figures that have a value, by name. */
function figures(arcs: ArcList, given: Partial<FigureInput> = {}) {
  const found = refereeFigures({
    graph: csrOf(arcs),
    venueOf: () => undefined,
    labelOf: (node) => `work ${node}`,
    rngSeed: 1,
    ...given,
  });
  return new Map(found.map((figure) => [figure.id, figure]));
}

/** a → b → c → d, e alone. */
const PATH = arcsOf(5, [
  [0, 1],
  [1, 2],
  [2, 3],
]);

describe('the figures of graphology-metrics', () => {
  it('give density by ordered pairs where citations have a direction, by pairs where ties have none', () => {
    expect(figures(PATH).get('density')?.value).toBe(3 / 20);
    expect(figures({ ...PATH, directed: false }).get('density')?.value).toBe(3 / 10);
    expect(figures(arcsOf(1, [])).get('density')?.absent).toBe('There are no two works to be linked.');
  });

  it('give diameter, radius and centre of the largest connected part, whatever the direction', () => {
    const found = figures(PATH);
    expect(found.get('diameter')?.value).toBe(3);
    expect(found.get('radius')?.value).toBe(2);
    expect(found.get('centre')).toMatchObject({ value: 2, note: 'work 1; work 2' });
    expect(figures(arcsOf(3, [])).get('diameter')?.absent).toBe('There are no citations.');
  });

  it('give the modularity of communities and venues, works without one left to themselves', () => {
    // Two pairs, each within one group: half of the links would fall inside by chance.
    const pairs = arcsOf(5, [
      [0, 1],
      [2, 3],
    ]);
    const community = Float64Array.from([1, 1, 2, 2, Number.NaN]);
    const venues = ['__proto__', 'V', 'V', 'V', null];
    const found = figures(pairs, { community, venueOf: (node) => venues[node] });
    expect(found.get('communityModularity')?.value).toBe(0.5);
    // One of two links inside V, which has three of the four ends: 1/2 − (3/4)² − (1/4)².
    expect(found.get('venueModularity')).toMatchObject({
      value: -0.125,
      note: '1 work without a known venue stands alone',
    });
    expect(figures(pairs).get('venueModularity')?.absent).toBe('The venue of no work is known.');
    expect(figures(pairs).get('communityModularity')?.absent).toBe('No communities were sought.');
  });

  it('measure how truly a layout shows the links, in any unit', () => {
    const line = (unit: number) => figures(PATH, { placeOf: (node) => ({ x: unit * node, y: 0 }) });
    for (const unit of [1, 250]) {
      expect(line(unit).get('stress')?.value).toBe(0);
      expect(line(unit).get('edgeUniformity')?.value).toBe(0);
      expect(line(unit).get('neighborhoodPreservation')?.value).toBeGreaterThan(0.7);
    }
    expect(figures(PATH).has('stress')).toBe(false);
  });

  it('tell a layout that shows the links from one that does not', () => {
    const random = seededRandom(3);
    const ring = arcsOf(
      60,
      Array.from({ length: 60 }, (_, node) => [node, (node + 1) % 60] as const),
    );
    const circle = (node: number) => ({
      x: Math.cos((node * Math.PI) / 30),
      y: Math.sin((node * Math.PI) / 30),
    });
    const chaos = Array.from({ length: 60 }, () => ({ x: random(), y: random() }));
    const good = figures(ring, { placeOf: circle });
    const bad = figures(ring, { placeOf: (node) => chaos[node] ?? { x: 0, y: 0 } });
    const value = (found: typeof good, id: string) => found.get(id)?.value ?? Number.NaN;
    expect(value(good, 'connectedCloseness')).toBeGreaterThan(0.5);
    expect(value(good, 'neighborhoodPreservation')).toBeGreaterThan(value(bad, 'neighborhoodPreservation'));
    expect(value(good, 'stress')).toBeLessThan(value(bad, 'stress'));
    expect(figures(ring, { placeOf: circle })).toEqual(good);
  });

  it('say above how many works and links they are not computed', () => {
    const long = arcsOf(
      501,
      Array.from({ length: 500 }, (_, node) => [node, node + 1] as const),
    );
    const found = figures(long, { placeOf: (node) => ({ x: node, y: 0 }) });
    for (const id of ['diameter', 'radius', 'centre', 'stress'])
      expect(found.get(id)?.absent).toBe(
        'Not computed above 500 works and 1,000 links; here there are 501 and 500.',
      );
    expect(found.get('edgeUniformity')?.value).toBe(0);
  });

  it('stand for graphs without works, and for works all in one place', () => {
    for (const figure of figures(arcsOf(0, []), { placeOf: () => ({ x: 0, y: 0 }) }).values())
      expect(figure).toMatchObject({ absent: expect.any(String) });
    for (const { value = 0 } of figures(PATH, { placeOf: () => ({ x: 7, y: 7 }) }).values())
      expect(Number.isFinite(value)).toBe(true);
  });
});
