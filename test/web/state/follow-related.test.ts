import { describe, expect, it } from 'vitest';
import type { RelatedWorks } from '../../../src/model/related-works.js';
import { indexDocument } from '../../../web/document/document-index.js';
import type { RelateOptions } from '../../../web/document/related/ask-related.js';
import { citationsWithoutSeeds } from '../../../web/document/related/citations-without-seeds.js';
import { followRelated, hasRelated } from '../../../web/state/follow-related.js';
import { deselect, initialState, select } from '../../../web/state/state.js';
import { createStore } from '../../../web/state/store.js';
import { tiesDocument } from '../../fixtures/ties-document.js';
import { sixWorks } from '../six-works.js';

const NONE = new Int32Array();
const RELATED: RelatedWorks = {
  similar: { works: NONE, shared: NONE, together: NONE },
  prior: { works: NONE, counts: NONE },
  derivative: { works: NONE, counts: NONE },
};

function follow() {
  const index = indexDocument(sixWorks());
  const store = createStore(initialState(index, 'light', true));
  const asked: number[] = [];
  let answers: RelateOptions | undefined;
  followRelated(store, index, {
    relate: (options) => {
      answers = options;
      return (work) => void asked.push(work);
    },
    signal: new AbortController().signal,
  });
  const answer = (work: number) => answers?.answered({ work, related: RELATED });
  const go = (work: number) => store.update((state) => select(state, work));
  return { store, asked, answer, go, fail: () => answers?.failed() };
}

describe('followRelated', () => {
  it('asks once for each work that is selected, never for the survey', () => {
    const { store, asked, go } = follow();
    go(3);
    store.update(deselect);
    go(3);
    go(0);
    go(4);
    expect(asked).toEqual([3, 4]);
  });

  it('drops the answer for a work that was left meanwhile', () => {
    const { store, answer, go } = follow();
    go(3);
    go(4);
    answer(3);
    expect(store.current().related).toEqual({ of: 4, status: 'counting' });
    answer(4);
    expect(store.current().related).toEqual({ of: 4, status: 'counted', works: RELATED });
  });

  it('says when no answer will come', () => {
    const { store, go, fail } = follow();
    go(3);
    fail();
    expect(store.current().related).toEqual({ of: 3, status: 'failed' });
  });
});

it('has nothing to say of ties and surveys', () => {
  const index = indexDocument(sixWorks());
  expect([hasRelated(index, 0), hasRelated(index, 1)]).toEqual([false, true]);
  expect(hasRelated(indexDocument(tiesDocument()), 1)).toBe(false);
});

it('leaves out citations of surveys', () => {
  const { order, source, target } = citationsWithoutSeeds(sixWorks());
  expect(order).toBe(7);
  expect([...source]).toEqual([2, 3, 3, 4, 5, 6]);
  expect([...target]).toEqual([1, 1, 2, 3, 4, 4]);
});
