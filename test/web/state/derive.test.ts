import { expect, it } from 'vitest';
import { setNote, toggleExcluded } from '../../../web/annotations/annotations.js';
import { indexDocument } from '../../../web/document/document-index.js';
import { createWorkSearch } from '../../../web/search/work-search.js';
import { createDerivation } from '../../../web/state/derive.js';
import { initialState } from '../../../web/state/state.js';
import { sampleDocument } from '../sample-document.js';

it('keeps what passes while a note is typed, and not when a work is left out', () => {
  const index = indexDocument(sampleDocument({ works: 5, venues: 5, citations: 0 }));
  const derive = createDerivation(index, createWorkSearch(index));
  const state = initialState(index, 'light', true);
  const id = index.document.nodes.id[2] ?? '';
  const { passing } = derive(state);
  expect(derive({ ...state, annotations: setNote(state.annotations, id, 'see table 3') }).passing).toBe(
    passing,
  );
  const without = derive({ ...state, annotations: toggleExcluded(state.annotations, id) }).passing;
  expect(without).toEqual([true, true, false, true, true, true]);
});
