import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { countParts, layoutParts } from '../../../web/drawing/layout-parts.js';
import { viewLayout } from '../../../web/views/view-layout.js';
import { viewOf, viewsOf } from '../../../web/views/views.js';
import { sampleDocument } from '../sample-document.js';

const document = sampleDocument({ works: 204, venues: 60, citations: 400 });
const index = indexDocument(document);
const all = document.nodes.id.map(() => true);
const isSeed = (work: number) => document.nodes.isSeed[work] === true;

function counted(view: string, passing: readonly boolean[]) {
  const { layout } = viewLayout(index, { view, sizeBy: 'uniform' });
  const parts = layoutParts(index, layout, viewOf(view).groupedBy ?? 'venue');
  return { layout, parts, counts: countParts(index, { layout, parts }, passing) };
}

describe('the parts of a layout', () => {
  it.each(
    viewsOf(document).map(({ id }) => id),
  )('of the view %s hold the works that the layout counted, less the seeds', (view) => {
    const { layout, parts, counts } = counted(view, all);
    for (const [kind, partOf] of [
      ['regions', parts.regionOf],
      ['columns', parts.columnOf],
      ['rows', parts.rowOf],
    ] as const)
      for (const [at, part] of (layout[kind] ?? []).entries()) {
        const seeds = index.seeds.filter((seed) => partOf[seed] === at).length;
        expect(counts.get(part), `${kind} ${part.key}`).toEqual({
          ...{ shown: part.count - seeds, all: part.count - seeds },
        });
      }
  });

  it('count what passes the filters', () => {
    const even = document.nodes.id.map((_, work) => work % 2 === 0);
    const { layout, counts } = counted('venues', even);
    const [venue] = layout.regions ?? [];
    if (venue === undefined) throw new Error('no region');
    const works = document.nodes.venueKey.flatMap((key, work) =>
      key === venue.key && !isSeed(work) ? [work] : [],
    );
    expect(counts.get(venue)).toEqual({
      shown: works.filter((work) => work % 2 === 0).length,
      all: works.length,
    });
  });
});
