import { describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../../src/model/graph-document.js';
import { createGraphSteps, type StepHistory } from '../../../web/page/graph-steps.js';
import { sampleDocument } from '../sample-document.js';

const graph = (works: number): GraphDocument => sampleDocument({ works, venues: 1, citations: 0 });
const own = graph(2);
const others = [3, 4, 5, 6, 7, 8].map(graph);

/** A history of a browser: the states of its steps and the place among them. */
function browser() {
  const states: unknown[] = [null];
  let at = 0;
  const history: StepHistory = {
    get state() {
      return states[at];
    },
    pushState: (state) => {
      at += 1;
      states.splice(at, Infinity, state);
    },
    replaceState: (state) => {
      states[at] = state;
    },
  };
  const go = (by: number) => {
    at += by;
  };
  return { history, states, go };
}

const steps = (history: StepHistory, load = 1) => createGraphSteps({ history, own, address: '/', load });

describe('the steps of the browser', () => {
  it('lead back to the graph before, and forward again', () => {
    const { history, go } = browser();
    const of = steps(history);
    expect(of.current()).toBe(own);
    for (const other of others.slice(0, 2)) of.begin(other, 'push');
    expect(of.current()).toBe(others[1]);
    go(-1);
    expect(of.current()).toBe(others[0]);
    go(-1);
    expect(of.current()).toBe(own);
    go(2);
    expect(of.current()).toBe(others[1]);
    of.begin(own, 'push');
    expect(of.current()).toBe(own);
  });

  it('grow by none where the browser is on the graph already, or where there was no graph', () => {
    const { history, states } = browser();
    const of = steps(history);
    of.begin(own, 'push');
    expect(states).toHaveLength(1);
    const bare = createGraphSteps({ history, own: undefined, address: '/', load: 1 });
    expect(bare.current()).toBeUndefined();
    bare.begin(own, 'replace');
    expect([bare.current(), states.length]).toEqual([own, 1]);
  });

  it('lead to the graph of the page where another is not kept: it was long ago, or the page was loaded again', () => {
    const { history, go } = browser();
    const of = steps(history);
    for (const other of others) of.begin(other, 'push');
    go(-3);
    expect(of.current()).toBe(others[2]);
    go(-1);
    expect(of.current()).toBe(own);
    go(1);
    const again = steps(history, 2);
    expect(again.current()).toBe(own);
    again.begin(graph(9), 'push');
    go(-1);
    expect(again.current()).toBe(own);
  });
});
