import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../../../web/document/opening/memory-storage.js';
import {
  createRecentGraphs,
  LIMITS,
  type RecentGraph,
  type RecentStorage,
} from '../../../../web/document/opening/recent-graphs.js';

const graph = (number: number, size = 1000): RecentGraph => ({
  key: `g${number}`,
  name: `g${number}.gexf`,
  title: `Graph ${number}`,
  works: number,
  citations: 0,
  openedAt: number,
  size,
});
const content = (text: string) => new Blob([text]);
const keysOf = async ({ list }: Pick<RecentStorage, 'list'>) => (await list()).map(({ key }) => key);

describe('recent graphs', () => {
  it('come with the latest first, and can be read again', async () => {
    const recents = createRecentGraphs(memoryStorage(), memoryStorage());
    await recents.keep(graph(1), content('one'));
    await recents.keep(graph(2), content('two'));
    expect(await keysOf(recents)).toEqual(['g2', 'g1']);
    expect(await (await recents.read('g1'))?.text()).toBe('one');
    expect(await recents.read('g3')).toBeUndefined();
  });

  it('that are opened again stand once, on top', async () => {
    const recents = createRecentGraphs(memoryStorage(), memoryStorage());
    for (const number of [1, 2]) await recents.keep(graph(number), content(''));
    await recents.keep({ ...graph(1), openedAt: 3 }, content('again'));
    expect(await keysOf(recents)).toEqual(['g1', 'g2']);
    expect(await (await recents.read('g1'))?.text()).toBe('again');
  });

  it('are eight at most: the oldest go', async () => {
    const recents = createRecentGraphs(memoryStorage(), memoryStorage());
    for (let number = 1; number <= 10; number += 1) await recents.keep(graph(number), content(''));
    expect(await keysOf(recents)).toEqual(['g10', 'g9', 'g8', 'g7', 'g6', 'g5', 'g4', 'g3']);
  });

  it('take no more room than they may: the oldest go, and what is too large is not kept', async () => {
    const recents = createRecentGraphs(memoryStorage(), memoryStorage());
    for (const number of [1, 2, 3]) await recents.keep(graph(number, 0.4 * LIMITS.bytes), content(''));
    expect(await keysOf(recents)).toEqual(['g3', 'g2']);
    await recents.keep(graph(4, LIMITS.bytes + 1), content(''));
    expect(await keysOf(recents)).toEqual(['g3', 'g2']);
  });

  it('can be forgotten', async () => {
    const recents = createRecentGraphs(memoryStorage(), memoryStorage());
    for (const number of [1, 2, 3]) await recents.keep(graph(number), content(''));
    await recents.remove(['g1', 'g3']);
    expect(await keysOf(recents)).toEqual(['g2']);
  });

  it('are kept in memory where the browser keeps nothing', async () => {
    const refuse = async () => {
      throw new DOMException('no', 'SecurityError');
    };
    const refusing: RecentStorage = { list: refuse, read: refuse, write: refuse, remove: refuse };
    const recents = createRecentGraphs(refusing, memoryStorage());
    expect(await recents.list()).toEqual([]);
    await recents.keep(graph(1), content('one'));
    expect(await keysOf(recents)).toEqual(['g1']);
  });

  it('are kept in memory once the browser has no room', async () => {
    const full: RecentStorage = {
      ...memoryStorage(),
      write: async () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const recents = createRecentGraphs(full, memoryStorage());
    await recents.keep(graph(1), content('one'));
    expect(await (await recents.read('g1'))?.text()).toBe('one');
  });
});
