import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { sizingsOf } from '../../../web/encoding/sizings.js';
import { reasonAgainst, viewOf, viewsOf, viewWords } from '../../../web/views/views.js';
import { smallDocument } from '../../fixtures/small-document.js';
import { tiesDocument } from '../../fixtures/ties-document.js';

describe('a graph of ties in the viewer', () => {
  it('has a view of ties in place of that of citations', () => {
    expect(viewsOf(tiesDocument()).map((view) => viewWords(view, tiesDocument()).title)).toEqual([
      'Venues',
      'Years',
      'Venue × year',
      'Timeline',
      'Ties',
      'Density',
      'Communities',
      'Main path',
    ]);
    expect(viewWords(viewOf('citations'), tiesDocument()).description).toBe(
      'Two works are tied when others cite both. What is tied stands close together.',
    );
    expect(viewWords(viewOf('citations'), smallDocument()).title).toBe('Citations');
  });

  it('has no main path, for want of direction', () => {
    expect(reasonAgainst(tiesDocument(), viewOf('main-path'))).toContain('no direction');
  });

  it('calls measures as the document does', () => {
    const document = tiesDocument();
    const ties = { attribute: 'inDegree', title: 'Ties', description: 'How many.' } as const;
    const index = indexDocument({ ...document, meta: { ...document.meta, measures: [ties] } });
    expect(sizingsOf(index)[0]?.title(index)).toBe('Ties');
    const citations = indexDocument(smallDocument());
    expect(sizingsOf(citations)[0]?.title(citations)).toBe('Citations here');
  });
});
