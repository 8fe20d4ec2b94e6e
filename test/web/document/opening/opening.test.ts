import { describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../../../src/model/graph-document.js';
import { memoryStorage } from '../../../../web/document/opening/memory-storage.js';
import {
  createOpening,
  NOTHING_OPENED,
  type OpeningEffects,
  type OpeningFailure,
  type ReadGraph,
} from '../../../../web/document/opening/opening.js';
import { createRecentGraphs } from '../../../../web/document/opening/recent-graphs.js';
import type { OpenProgress, OpenRequest } from '../../../../web/document/worker/messages.js';
import { createStore } from '../../../../web/state/store.js';
import { sampleDocument } from '../../sample-document.js';

const own = sampleDocument({ works: 3, venues: 1, citations: 2 });
const other = sampleDocument({ works: 5, venues: 1, citations: 4 });
const file = (name: string): OpenRequest => ({ name, content: new Blob([name]) });

/** An opening whose files are read when the test says so. */
function opened(change: Partial<OpeningEffects> = {}) {
  const shown: GraphDocument[] = [];
  const jobs: {
    readonly name: string;
    readonly tell: (progress: OpenProgress) => void;
    readonly done: (graph: ReadGraph) => void;
    readonly fail: (failure: OpeningFailure) => void;
    cancelled: boolean;
  }[] = [];
  const opening = createOpening({
    store: createStore(NOTHING_OPENED),
    own,
    now: () => 7,
    show: (document) => shown.push(document),
    recents: createRecentGraphs(memoryStorage(), memoryStorage()),
    read: ({ name }, tell) => {
      let [done, fail]: [(graph: ReadGraph) => void, (failure: OpeningFailure) => void] = [
        () => undefined,
        () => undefined,
      ];
      const result = new Promise<ReadGraph>((resolve, reject) => {
        [done, fail] = [resolve, reject];
      });
      const job = { name, tell, done, fail, cancelled: false };
      jobs.push(job);
      return {
        result,
        cancel: () => {
          job.cancelled = true;
        },
      };
    },
    ...change,
  });
  const state = () => opening.current();
  return { opening, shown, jobs, state };
}

const graph: ReadGraph = { document: other, packed: new Blob(['packed']) };

describe('opening a file', () => {
  it('tells how far it is, shows the graph and remembers it', async () => {
    const { opening, shown, jobs, state } = opened();
    opening.open(file('a.gexf'));
    expect(state().job).toEqual({ name: 'a.gexf', stage: 'reading' });
    jobs[0]?.tell({ stage: 'measuring', detail: 'PageRank' });
    expect(state().job).toEqual({ name: 'a.gexf', stage: 'measuring', detail: 'PageRank' });
    jobs[0]?.done(graph);
    await expect.poll(() => state().recents).toHaveLength(1);
    expect(shown).toEqual([other]);
    expect(state()).toMatchObject({ job: null, failure: null, ownTitle: own.meta.title });
    expect(state().recents).toMatchObject([{ name: 'a.gexf', works: 5, citations: 4, openedAt: 7, size: 6 }]);
  });

  it('says why it failed and shows nothing else', async () => {
    const { opening, shown, jobs, state } = opened();
    opening.open(file('a.gexf'));
    jobs[0]?.fail({ message: 'a.gexf: no.', hint: 'Another.' });
    await expect.poll(() => state().failure).toEqual({ message: 'a.gexf: no.', hint: 'Another.' });
    expect(state().job).toBeNull();
    expect(shown).toEqual([]);
    expect(opening.cancel()).toBe(true);
    expect(state().failure).toBeNull();
    expect(opening.cancel()).toBe(false);
  });

  it('is a failure in words when the graph cannot be drawn, or no worker starts', async () => {
    const undrawable = opened({
      show: () => {
        throw new TypeError('label is not text');
      },
    });
    undrawable.opening.open(file('a.json'));
    undrawable.jobs[0]?.done(graph);
    await expect
      .poll(() => undrawable.state().failure?.message)
      .toBe('a.json could not be shown: label is not text.');
    expect(undrawable.state().recents).toEqual([]);
    const workless = opened({
      read: () => {
        throw new Error('no workers here');
      },
    });
    workless.opening.open(file('a.json'));
    expect(workless.state()).toMatchObject({
      job: null,
      failure: { message: expect.stringContaining('no workers here') },
    });
  });

  it('can be given up, and gives up the file before', async () => {
    const { opening, shown, jobs, state } = opened();
    opening.open(file('slow.gexf'));
    opening.open(file('quick.gexf'));
    expect(jobs[0]?.cancelled).toBe(true);
    jobs[0]?.tell({ stage: 'laying-out' });
    jobs[0]?.done({ ...graph, document: own });
    expect(state().job).toEqual({ name: 'quick.gexf', stage: 'reading' });
    expect(opening.cancel()).toBe(true);
    expect(jobs[1]?.cancelled).toBe(true);
    jobs[1]?.done(graph);
    await Promise.resolve();
    expect(state().job).toBeNull();
    expect(shown).toEqual([]);
  });
});

describe('graphs of before', () => {
  it('are opened again by the same way', async () => {
    const { opening, jobs, state } = opened();
    opening.open(file('a.gexf'));
    jobs[0]?.done(graph);
    await expect.poll(() => state().recents).toHaveLength(1);
    const [recent] = state().recents;
    if (recent === undefined) throw new Error('nothing is kept');
    opening.openRecent(recent);
    await expect.poll(() => jobs).toHaveLength(2);
    opening.forget([recent]);
    await expect.poll(() => state().recents).toEqual([]);
    opening.openRecent(recent);
    await expect.poll(() => state().failure?.message).toBe('a.gexf is not kept any more.');
  });

  it('include the one that the page came with', async () => {
    const { opening, shown, jobs, state } = opened();
    opening.open(file('a.gexf'));
    jobs[0]?.done(graph);
    await expect.poll(() => state().ownTitle).toBe(own.meta.title);
    opening.openOwn();
    expect(shown).toEqual([other, own]);
    expect(state().ownTitle).toBeNull();
  });
});
