import type { RecentGraph, RecentStorage } from './recent-graphs.js';

const DATABASE = 'citeloom-viewer';
/** What the list shows, and apart from it the contents, which only opening reads. */
const [GRAPHS, CONTENTS] = ['recent-graphs', 'recent-contents'];

/** Keeps recent graphs in the database of the browser, on this machine. */
export function databaseStorage(factory: () => IDBFactory): RecentStorage {
  let opened: Promise<IDBDatabase> | undefined;
  const run = async <R>(mode: IDBTransactionMode, ask: (transaction: IDBTransaction) => IDBRequest<R>) => {
    opened ??= open(factory());
    const transaction = (await opened).transaction([GRAPHS, CONTENTS], mode);
    const request = ask(transaction);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('the database gave up'));
    });
    return request.result;
  };
  return {
    list: () => run<RecentGraph[]>('readonly', (all) => all.objectStore(GRAPHS).getAll()),
    read: (key) => run<Blob | undefined>('readonly', (all) => all.objectStore(CONTENTS).get(key)),
    write: async (graph, content) => {
      await run('readwrite', (all) => {
        all.objectStore(CONTENTS).put(content, graph.key);
        return all.objectStore(GRAPHS).put(graph, graph.key);
      });
    },
    remove: async (keys) => {
      if (keys.length === 0) return;
      await run('readwrite', (all) => {
        for (const key of keys) {
          all.objectStore(GRAPHS).delete(key);
          all.objectStore(CONTENTS).delete(key);
        }
        return all.objectStore(GRAPHS).count();
      });
    },
  };
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => {
      for (const name of [GRAPHS, CONTENTS]) request.result.createObjectStore(name);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
    request.onblocked = () => reject(new Error('the database is in use'));
  });
}
