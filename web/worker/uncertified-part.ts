import type * as certified from '../../src/document/certified-part.js';

/** Says of each measure that it was not computed a second time. */
export const certifiedInfos: typeof certified.certifiedInfos = ({ infos, values }) =>
  infos.map((info) =>
    values.has(info.attribute)
      ? { ...info, certificate: { notCertified: 'the viewer leaves graphology-metrics out' } }
      : info,
  );

/** Says that the graph was not put in numbers. */
export const documentFigures: typeof certified.documentFigures = () => [
  {
    id: 'figures',
    title: 'Density, diameter, modularity',
    description: '',
    absent: 'Not computed in the viewer; citeloom view of the file does.',
  },
];
