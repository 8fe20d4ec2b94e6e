import type { Keeping, Reading } from '../annotations/annotations.js';
import { readReading, writeReading } from '../annotations/annotations-json.js';
import { mergeReadings } from '../annotations/merge-annotations.js';
import type { ViewerState } from './state.js';
import type { Store } from './store.js';

/** Where readings are kept on the machine. */
export const READING_KEY = 'citeloom-reading';

/** Under which text is put aside that could not be read. */
const ASIDE_KEY = `${READING_KEY}-unreadable`;

const DELAY = 400;

/** What keeping needs of the page. */
export interface KeepingOptions {
  /** May throw, as each of its methods: private windows and full disks. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  /** Tells of other windows of the page, and of its end. */
  readonly page: EventTarget;
  readonly titleOf: (id: string) => string | undefined;
  /** Ends the keeping; what is not yet written is written. */
  readonly signal: AbortSignal;
}

/**
 * Keeps the reading of a store on the machine: brings back what was noted before, writes changes a moment after
 * they were made and at the end of the page, and follows other windows.
 */
export function keepReading(store: Store<ViewerState>, options: KeepingOptions): void {
  const { storage, page, titleOf, signal } = options;
  let written = store.current().reading;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (keeping: Keeping) =>
    store.update((state) => (state.keeping === keeping ? state : { ...state, keeping }));
  const take = (reading: Reading) => {
    written = reading;
    store.update((state) => ({ ...state, reading }));
  };
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const { reading } = store.current();
    if (reading === written) return;
    try {
      storage().setItem(READING_KEY, writeReading(reading, titleOf));
      written = reading;
      say('kept');
    } catch {
      say('impossible');
    }
  };
  const readAll = () => {
    const kept = storage().getItem(READING_KEY);
    if (kept === null) return;
    const reading = readable(kept);
    if (reading === undefined) storage().setItem(ASIDE_KEY, kept);
    else take(mergeReadings(reading, store.current().reading));
  };
  try {
    readAll();
  } catch {
    say('impossible');
  }
  store.subscribe(({ reading }, before) => {
    if (reading === before.reading || reading === written || signal.aborted) return;
    if (store.current().keeping === 'kept') say('soon');
    clearTimeout(timer);
    timer = setTimeout(write, DELAY);
  });
  page.addEventListener('pagehide', write, { signal });
  signal.addEventListener('abort', write);
  page.addEventListener(
    'storage',
    (event) => {
      const { key, newValue } = event as StorageEvent;
      const theirs = key === READING_KEY && newValue !== null ? readable(newValue) : undefined;
      if (theirs === undefined) return;
      const ours = store.current().reading;
      if (ours === written) take(theirs);
      else store.update((state) => ({ ...state, reading: both(ours, theirs) }));
    },
    { signal },
  );
}

function readable(text: string): Reading | undefined {
  try {
    return readReading(text);
  } catch {
    return undefined;
  }
}

/** What was noted here a moment ago stands where both together would be too long. */
function both(ours: Reading, theirs: Reading): Reading {
  try {
    return mergeReadings(ours, theirs);
  } catch {
    return ours;
  }
}
