import type { GraphDocument } from '../../../src/model/graph-document.js';
import { shortened } from '../../../src/model/text/shortened.js';
import type { OpenProgress, OpenRequest } from '../worker/messages.js';
import type { RecentGraph, RecentGraphs } from './recent-graphs.js';

/** A file that is being read. */
export interface FileReading {
  /** Rejects with an `OpeningFailure`; never settles once it was cancelled. */
  readonly result: Promise<ReadGraph>;
  readonly cancel: () => void;
}

/** The document of a file, and what is kept of it: graph.json.gz. */
export interface ReadGraph {
  readonly document: GraphDocument;
  readonly packed: Blob;
}

/** Why a file could not be opened, in words, and what to do next. */
export interface OpeningFailure {
  readonly message: string;
  readonly hint: string;
}

/** What is seen of opening files. */
export interface OpeningState {
  /** The file that is being read. */
  readonly job: ({ readonly name: string } & OpenProgress) | null;
  /** Why the last file could not be opened. */
  readonly failure: OpeningFailure | null;
  /** The latest first. */
  readonly recents: readonly RecentGraph[];
  /** Title of the graph that the page came with, while another is shown. */
  readonly ownTitle: string | null;
  /** Whether a file is being dragged over the page. */
  readonly dragging: boolean;
}

/** Before any file was opened. */
export const NOTHING_OPENED: OpeningState = {
  job: null,
  failure: null,
  recents: [],
  ownTitle: null,
  dragging: false,
};

/** Holds what is seen of opening files. */
export interface OpeningStore {
  readonly current: () => OpeningState;
  readonly update: (step: (state: OpeningState) => OpeningState) => void;
}

/** Opening files: what is seen of it, and what can be done. */
export interface Opening {
  readonly current: () => OpeningState;
  /** Opens a file; one that is still being read is given up. */
  readonly open: (file: OpenRequest) => void;
  readonly openRecent: (graph: RecentGraph) => void;
  /** Shows a graph that was shown before. */
  readonly openAgain: (graph: GraphDocument) => void;
  /** Goes back to the graph that the page came with. */
  readonly openOwn: () => void;
  readonly forget: (graphs: readonly RecentGraph[]) => void;
  /** Gives up what is being read, or puts a failure away; says whether there was either. */
  readonly cancel: () => boolean;
  readonly drag: (dragging: boolean) => void;
}

/** What opening needs of the page. */
export interface OpeningEffects {
  readonly store: OpeningStore;
  readonly read: (file: OpenRequest, tell: (progress: OpenProgress) => void) => FileReading;
  /** Puts a document in the place of what is shown; when it throws, that is shown as before. */
  readonly show: (document: GraphDocument) => void;
  readonly recents: RecentGraphs;
  readonly now: () => number;
  /** The document that the page came with, if any. */
  readonly own: GraphDocument | undefined;
}

/** Opens files, one at a time: what is shown stays until the next graph is ready. */
export function createOpening({ store, read, show, recents, now, own }: OpeningEffects): Opening {
  const set = (change: Partial<OpeningState>) => store.update((state) => ({ ...state, ...change }));
  let reading: FileReading | undefined;
  /** Counts what was begun: an answer to anything but the last is late. */
  let turn = 0;
  const refresh = async () => set({ recents: await recents.list() });
  const stop = () => {
    reading?.cancel();
    turn += 1;
  };
  const present = (document: GraphDocument) => {
    show(document);
    set({ job: null, ownTitle: own === undefined || document === own ? null : own.meta.title });
  };
  const open = async (file: OpenRequest) => {
    stop();
    const mine = turn;
    set({ job: { name: file.name, stage: 'reading' }, failure: null, dragging: false });
    try {
      reading = read(file, (progress) => {
        if (mine === turn) set({ job: { name: file.name, ...progress } });
      });
      const { document, packed } = await reading.result;
      if (mine !== turn) return;
      present(document);
      await recents.keep(entryOf(file.name, document, { openedAt: now(), size: packed.size }), packed);
      await refresh();
    } catch (thrown) {
      if (mine === turn) set({ job: null, failure: failureOf(file.name, thrown) });
    }
  };
  const openAgain = (graph: GraphDocument) => {
    stop();
    present(graph);
  };
  void refresh();
  return {
    current: store.current,
    open: (file) => void open(file),
    openRecent: async ({ key, name }) => {
      const content = await recents.read(key);
      if (content !== undefined) return open({ name, content });
      set({ failure: { message: `${name} is not kept any more.`, hint: 'Open the file itself again.' } });
      await refresh();
    },
    openAgain,
    openOwn: () => {
      if (own !== undefined) openAgain(own);
    },
    forget: async (graphs) => {
      await recents.remove(graphs.map(({ key }) => key));
      await refresh();
    },
    cancel: () => {
      const { job, failure } = store.current();
      stop();
      set({ job: null, failure: null });
      return job !== null || failure !== null;
    },
    drag: (dragging) => {
      if (dragging !== store.current().dragging) set({ dragging });
    },
  };
}

function entryOf(
  name: string,
  { meta }: GraphDocument,
  { openedAt, size }: Pick<RecentGraph, 'openedAt' | 'size'>,
): RecentGraph {
  const works = meta.coverage.works.total;
  const citations = meta.coverage.citations.amongWorks;
  return {
    key: JSON.stringify([name, works, citations]),
    name: shortened(name, 300),
    title: shortened(meta.title, 300),
    works,
    citations,
    openedAt,
    size,
  };
}

function failureOf(name: string, thrown: unknown): OpeningFailure {
  if (isFailure(thrown)) return { message: thrown.message, hint: thrown.hint };
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  return { message: `${name} could not be shown: ${why}.`, hint: 'What was shown before is shown still.' };
}

function isFailure(thrown: unknown): thrown is OpeningFailure {
  return typeof thrown === 'object' && thrown !== null && 'hint' in thrown && 'message' in thrown;
}
