import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { select } from '../../../web/state/state.js';
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
    const { texts } = drawOnRecord(index, (state) => ({ ...select(state, work), view: 'citations' }), {
      scale: 10,
    });
    expect(texts().filter((text) => text.endsWith('community'))).toEqual(['First community']);
  });
});
