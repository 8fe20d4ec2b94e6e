import type { Values } from '../answer-lines.js';
import type { Peer, Size } from '../contract.js';

/** Sizes at which slow libraries end within seconds. */
export const SMALL: readonly Size[] = ['10k'];
/** Every size at which measures are timed one by one. */
export const BOTH: readonly Size[] = ['10k', '100k'];

export const igraph: Peer = { library: 'igraph', sizes: BOTH };
export const networkx: Peer = { library: 'networkx', sizes: SMALL };
export const graphology: Peer = { library: 'graphology', sizes: SMALL };

/** Of nodes that graphology keeps in the order of the works. */
export const inOrder =
  (values: Readonly<Record<string, number>>): Values =>
  () =>
    Object.values(values);
