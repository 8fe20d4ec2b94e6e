import type { GraphDocument } from '../../src/model/graph-document.js';

const DEFAULTS = {
  /** Graphs that are kept beside the page's own, the latest: a large one takes much memory. */
  most: 4,
};

/** What the steps are written into. */
export type StepHistory = Pick<History, 'state' | 'pushState' | 'replaceState'>;

/** Each step of the browser's history tells which graph it shows, so that Back leads to the one before. */
export interface GraphSteps {
  /** The graph of the step that the browser is on; the page's own where that is not kept any more. */
  readonly current: () => GraphDocument | undefined;
  /** Begins a step with a graph, or puts it in the place of the step; nothing where the browser is on it already. */
  readonly begin: (graph: GraphDocument, how: 'push' | 'replace') => void;
}

/** What steps need of the page. */
export interface StepsOptions {
  readonly history: StepHistory;
  /** The graph that the page came with, if any: that of steps that name none. */
  readonly own: GraphDocument | undefined;
  /** The address of the page without a fragment. */
  readonly address: string;
  /** Tells this page from the same one before it was loaded again, whose graphs are gone. */
  readonly load: number;
}

/** Keeps the graphs of the steps of a page. */
export function createGraphSteps({ history, own, address, load }: StepsOptions): GraphSteps {
  const graphs = new Map<string, GraphDocument>();
  let count = 0;
  const current = () => graphs.get(nameIn(history.state) ?? '') ?? own;
  const nameOf = (graph: GraphDocument): string | undefined => {
    if (graph === own) return undefined;
    const known = [...graphs].find(([, each]) => each === graph)?.[0];
    if (known !== undefined) return known;
    count += 1;
    const name = `${load}-${count}`;
    graphs.set(name, graph);
    for (const oldest of [...graphs.keys()].slice(0, -DEFAULTS.most)) graphs.delete(oldest);
    return name;
  };
  return {
    current,
    begin: (graph, how) => {
      if (current() === graph) return;
      const state = { graph: nameOf(graph) };
      if (how === 'push') history.pushState(state, '', address);
      else history.replaceState(state, '', address);
    },
  };
}

function nameIn(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('graph' in state)) return undefined;
  return typeof state.graph === 'string' ? state.graph : undefined;
}
