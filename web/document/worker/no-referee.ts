import type { Referee } from '../../../src/document/referee.js';

/**
 * Says of each measure that it was not computed a second time, and of the graph that it was not put in numbers:
 * graphology-metrics would make the viewer 20 kB larger.
 */
export const noReferee: Referee = {
  certify: ({ infos, values }) =>
    infos.map((info) =>
      values.has(info.attribute)
        ? { ...info, certificate: { notCertified: 'the viewer leaves graphology-metrics out' } }
        : info,
    ),
  figures: () => [
    {
      id: 'figures',
      title: 'Density, diameter, modularity',
      description: '',
      absent: 'Not computed in the viewer; citeloom view of the file does.',
    },
  ],
};
