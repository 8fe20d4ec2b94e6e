import { countFigures } from '../metrics/count-figures.js';
import { graphFigures } from '../metrics/graph-figures.js';
import { certify } from '../referee/certify.js';
import { refereeFigures } from '../referee/figures.js';
import type { Referee } from './referee.js';

/** Certifies by graphology-metrics; in numbers, what citeloom counts comes before what that computes. */
export const graphologyReferee: Referee = {
  certify: ({ graph, positions, values, infos, parameters }, ids) =>
    certify({
      ...{ graph, infos, parameters, columns: values },
      idOf: (node) => ids[positions[node] as number],
    }),
  figures: ({ graph, loops, positions, values }, { nodes, layouts, meta }) => {
    const positionOf = (node: number) => positions[node] as number;
    const { x, y } = layouts.force;
    return [
      ...countFigures(graphFigures(graph, loops), graph.directed),
      ...refereeFigures({
        graph,
        community: values.get('community'),
        venueOf: (node) => nodes.venueKey[positionOf(node)],
        labelOf: (node) => nodes.label[positionOf(node)] as string,
        placeOf: (node) => ({ x: x[positionOf(node)] as number, y: y[positionOf(node)] as number }),
        rngSeed: meta.parameters.rngSeed,
      }),
    ];
  },
};
