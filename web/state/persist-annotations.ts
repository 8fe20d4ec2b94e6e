import type { Annotations, SavingState } from '../annotations/annotations.js';
import { parseAnnotations, writeAnnotations } from '../annotations/annotations-json.js';
import { mergeAnnotations } from '../annotations/merge-annotations.js';
import type { ViewerState } from './state.js';
import type { Store } from './store.js';

/** Where annotations are saved in the browser. */
export const STORAGE_KEY = 'citeloom-reading';

/** Under which text is put aside that could not be read. */
const ASIDE_KEY = `${STORAGE_KEY}-unreadable`;

const DELAY = 400;

/** What saving needs of the page. */
export interface PersistOptions {
  /** May throw, as each of its methods: private windows and full disks. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  /** Tells of other windows of the page, and of its end. */
  readonly page: EventTarget;
  readonly titleOf: (id: string) => string | undefined;
  /** Ends the saving; what is not yet written is written. */
  readonly signal: AbortSignal;
}

/**
 * Saves the annotations of a store in the browser: brings back what was noted before, writes changes a moment after
 * they were made and at the end of the page, and follows other windows.
 */
export function persistAnnotations(store: Store<ViewerState>, options: PersistOptions): void {
  const { storage, page, titleOf, signal } = options;
  let written = store.current().annotations;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (saving: SavingState) =>
    store.update((state) => (state.saving === saving ? state : { ...state, saving }));
  const take = (annotations: Annotations) => {
    written = annotations;
    store.update((state) => ({ ...state, annotations }));
  };
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const { annotations } = store.current();
    if (annotations === written) return;
    try {
      storage().setItem(STORAGE_KEY, writeAnnotations(annotations, titleOf));
      written = annotations;
      say('saved');
    } catch {
      say('unavailable');
    }
  };
  const readAll = () => {
    const kept = storage().getItem(STORAGE_KEY);
    if (kept === null) return;
    const annotations = readable(kept);
    if (annotations === undefined) storage().setItem(ASIDE_KEY, kept);
    else take(mergeAnnotations(annotations, store.current().annotations));
  };
  try {
    readAll();
  } catch {
    say('unavailable');
  }
  store.subscribe(({ annotations }, before) => {
    if (annotations === before.annotations || annotations === written || signal.aborted) return;
    if (store.current().saving === 'saved') say('pending');
    clearTimeout(timer);
    timer = setTimeout(write, DELAY);
  });
  page.addEventListener('pagehide', write, { signal });
  signal.addEventListener('abort', write);
  page.addEventListener(
    'storage',
    (event) => {
      const { key, newValue } = event as StorageEvent;
      const theirs = key === STORAGE_KEY && newValue !== null ? readable(newValue) : undefined;
      if (theirs === undefined) return;
      const ours = store.current().annotations;
      if (ours === written) take(theirs);
      else store.update((state) => ({ ...state, annotations: both(ours, theirs) }));
    },
    { signal },
  );
}

function readable(text: string): Annotations | undefined {
  try {
    return parseAnnotations(text);
  } catch {
    return undefined;
  }
}

/** What was noted here a moment ago stands where both together would be too long. */
function both(ours: Annotations, theirs: Annotations): Annotations {
  try {
    return mergeAnnotations(ours, theirs);
  } catch {
    return ours;
  }
}
