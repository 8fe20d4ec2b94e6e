declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  /** One iteration: ten numbers a node, three an edge; it moves the nodes where they are. */
  export default function iterate(
    settings: Readonly<Required<ForceAtlas2Settings>>,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
}
