import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { select, type ViewerState } from '../../../web/state/state.js';
import { sampleDocument } from '../sample-document.js';
import { drawOnRecord } from './draw-on-record.js';

const index = indexDocument(sampleDocument({ works: 60, venues: 20, citations: 150 }));

const draw = (change: (state: ViewerState) => ViewerState) => drawOnRecord(index, change, { scale: 10 });

describe('a picture', () => {
  it('holds all works, all citations of the view and names', () => {
    const { discs, polygons, texts } = draw((state) => state);
    expect(discs.length).toBeGreaterThanOrEqual(index.size);
    // One more is the diamond of the survey.
    expect(polygons()).toBe(150 + 1);
    expect(texts()).toContain('The survey');
  });

  it('holds no citations on a view that draws none', () => {
    expect(draw((state) => ({ ...state, view: 'years' })).polygons()).toBe(1);
  });

  it('holds the citations of the selected work once more, on top', () => {
    const work = index.document.nodes.id.findIndex((_, at) => at > 0 && index.citedBy(at).length > 3);
    const own = index.cites(work).length + index.citedBy(work).length;
    expect(draw((state) => select(state, work)).polygons()).toBe(150 + own + 1);
  });
});
