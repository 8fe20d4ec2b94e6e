import type { Field } from './field.js';

/** SYNTHETIC TEST DATA: made-up titles and containers. */
export const physics: Field = {
  name: 'physics',
  templates: [
    '{phenomenon} in {system}',
    '{adjective} {phenomenon} of {system}',
    'Observation of {phenomenon} in {system} at {condition}',
    'Theory of {phenomenon} in {system}',
    '{method} of {phenomenon}: application to {system}',
    'On the {adjective} limit of {phenomenon}',
  ],
  slots: {
    phenomenon: [
      'spin transport',
      'vortex pinning',
      'superfluid flow',
      'thermal conductivity',
      'phonon scattering',
      'charge ordering',
      'quantum interference',
      'domain-wall motion',
      'Rayleigh scattering',
      'self-diffusion',
    ],
    system: [
      'graphene bilayers',
      'dilute Bose gases',
      'La<sub>2</sub>CuO<sub>4</sub> thin films',
      'granular media',
      'optical lattices',
      'liquid ⁴He',
      'cuprate superconductors',
      'soap films',
      'semiconductor nanowires',
      'rotating plasmas',
    ],
    condition: ['low temperature', 'high pressure', 'zero field', 'room temperature', 'ultralow density'],
    adjective: ['Anomalous', 'Semiclassical', 'Nonlinear', 'Anisotropic', 'Critical'],
    method: [
      'Monte Carlo simulation',
      'Measurement',
      'Renormalization',
      'Numerical study',
      'Neutron spectroscopy',
    ],
  },
  journals: [
    ['Journal of Condensed Phases', 'J Condens Phases'],
    ['Letters in Modern Physics', 'Lett Mod Phys'],
    ['Physical Reports B', 'Phys Rep B'],
    ['European Review of Fluids', 'Eur Rev Fluids'],
  ],
  proceedings: [
    ['International Conference on Low Temperature Phenomena', 'Int Conf Low Temp Phenom'],
    ['Workshop on Complex Plasmas', 'Workshop Complex Plasmas'],
  ],
  books: ['Advances in Quantum Fluids', 'Lectures on Disordered Systems'],
};
