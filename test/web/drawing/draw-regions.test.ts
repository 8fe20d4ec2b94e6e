import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { select, type ViewerState } from '../../../web/state/state.js';
import { sampleDocument } from '../sample-document.js';
import { drawOnRecord } from './draw-on-record.js';

const connected = sampleDocument({ works: 60, venues: 20, citations: 150 });
const work = connected.nodes.id.findIndex(
  (_, at) => at > 0 && connected.edges.source.filter((citing) => citing === at).length > 1,
);

describe('the names of communities', () => {
  it('never lie on each other, not even behind what is looked at', () => {
    const regions = ['First community', 'Second community', 'Third community'].map((label, at) => ({
      ...{ key: String(at + 1), label, count: 20, shape: 'disc' as const },
      ...{ x: at / 2, y: at / 4, width: 20, height: 20 },
    }));
    const index = indexDocument({
      ...connected,
      layouts: { ...connected.layouts, force: { ...connected.layouts.force, regions } },
    });
    const { boxes } = drawOnRecord(index, (state) => ({ ...select(state, work), view: 'citations' }), {
      scale: 10,
    });
    const names = boxes.filter(({ text }) => text.endsWith('community'));
    expect(names.map(({ text }) => text)).toEqual(['First community', 'Second community', 'Third community']);
    for (const [at, a] of names.entries())
      for (const b of names.slice(at + 1)) expect(a.bottom <= b.top || b.bottom <= a.top).toBe(true);
  });
});

describe('hulls', () => {
  const index = indexDocument(connected);
  const venues = connected.layouts.venues.regions ?? [];
  const opacityOf = (color = '') => Number(/([\d.]+)\)$/.exec(color)?.[1] ?? 1);
  const outlines = (record: ReturnType<typeof drawOnRecord>) => {
    const { scene, projection, hulls } = record;
    return new Map(
      (scene.layout.regions ?? []).map(({ key, x, y }) => {
        const [px, py] = [projection.x(x), projection.y(y)];
        const hull = hulls.find((each) => Math.abs(each.x - px) < 1e-6 && Math.abs(each.y - py) < 1e-6);
        return [key, opacityOf(hull?.stroke)] as const;
      }),
    );
  };

  it('step back with their works where filters leave none, and are named without a count', () => {
    const filters = (state: ViewerState) => ({ ...state.filters.keys, venue: ['cvpr'] });
    const record = drawOnRecord(index, (state) => ({
      ...state,
      ...{ view: 'venues', filters: { ...state.filters, keys: filters(state) } },
    }));
    const faint = outlines(record);
    const full = outlines(drawOnRecord(index, (state) => ({ ...state, view: 'venues' })));
    for (const { key } of venues)
      expect(faint.get(key), key).toBeCloseTo((full.get(key) ?? 0) * (key === 'cvpr' ? 1 : 0.3), 6);
    const cvpr = venues.find(({ key }) => key === 'cvpr');
    expect(record.texts()).toContain(`CVPR  ${cvpr?.count}`);
    expect(record.texts().filter((text) => / {2}\d/.test(text))).toHaveLength(1);
  });

  it('count what passes the filters', () => {
    const record = drawOnRecord(index, (state) => ({
      ...state,
      ...{ view: 'venues', filters: { ...state.filters, years: [2015, 2100] } },
    }));
    const { venueKey, year } = connected.nodes;
    const works = venueKey.flatMap((key, at) => (key === 'cvpr' && at > 0 ? [at] : []));
    const shown = works.filter((at) => Number(year[at]) >= 2015).length;
    expect(shown).toBeLessThan(works.length);
    expect(record.texts()).toContain(`CVPR  ${shown} of ${works.length}`);
  });

  it('step back behind the main path, but for those that hold a work of it', () => {
    // As graphs of earlier versions: without places of the path, its works stand in their venues.
    const { mainPath, ...layouts } = connected.layouts;
    expect(mainPath).toBeDefined();
    const earlier = indexDocument({ ...connected, layouts });
    const record = drawOnRecord(earlier, (state) => ({ ...state, view: 'main-path' }));
    const faint = outlines(record);
    const full = outlines(drawOnRecord(earlier, (state) => ({ ...state, view: 'venues' })));
    const onPath = new Set(Array.from(earlier.path.works, (at) => connected.nodes.venueKey[at]));
    const ghosts = venues.filter(({ key, shape }) => shape === 'disc' && !onPath.has(key));
    expect(ghosts.length).toBeGreaterThan(0);
    for (const { key } of ghosts) expect(faint.get(key), key).toBeLessThan((full.get(key) ?? 0) / 2);
  });
});
