import type { Field } from './field.js';

/** SYNTHETIC TEST DATA: made-up titles and containers. */
export const economics: Field = {
  name: 'economics',
  templates: [
    '{policy} and {outcome}: {evidence}',
    'Does {policy} raise {outcome}?',
    '{policy} and {outcome}',
    'The {adjective} effects of {policy} on {outcome}',
    '{outcome} under {policy}: A {adjective} model',
    'Who gains from {policy}? {evidence}',
  ],
  slots: {
    policy: [
      'minimum wages',
      'trade liberalization',
      'inflation targeting',
      'land reform',
      'parental leave',
      'carbon taxation',
      'school vouchers',
      'microcredit',
      'bank regulation',
      'free tuition',
      'rent control',
    ],
    outcome: [
      'household saving',
      'female employment',
      'firm productivity',
      'income inequality',
      'house prices',
      'regional migration',
      'consumer debt',
      'infant health',
      'export growth',
      'innovation',
    ],
    evidence: [
      'Evidence from Brazil',
      'Evidence from a natural experiment',
      'Evidence from Swedish registers',
      'Evidence from rural India',
      'Theory and evidence',
      'Lessons from a border discontinuity',
    ],
    adjective: ['Long-Run', 'Distributional', 'Dynamic', 'General Equilibrium', 'Heterogeneous'],
  },
  journals: [
    ['Quarterly Review of Economic Policy', 'Q Rev Econ Policy'],
    ['Journal of Labour and Households', 'J Labour Househ'],
    ['Economic Letters and Notes', 'Econ Lett Notes'],
    ['Scandinavian Papers in Economics', 'Scand Pap Econ'],
  ],
  proceedings: [['Annual Conference on Public Choice', 'Annu Conf Public Choice']],
  books: ['Handbook of Development Finance', 'The Political Economy of Cities', 'Markets and Families'],
};
