import type { Field } from './field.js';

/** SYNTHETIC TEST DATA: made-up titles and containers. */
export const computing: Field = {
  name: 'computing',
  templates: [
    '{method} for {task}',
    '{task} with {method}',
    '{name}: {method} for {task}',
    'Towards {adjective} {task}',
    'A survey of {task} with {method}',
    '{adjective} {method} for {task} in {domain}',
    'Revisiting {method} for {task}',
  ],
  slots: {
    method: [
      'Graph Neural Networks',
      'Contrastive Learning',
      'Bloom Filters',
      'Variational Inference',
      'Tree Automata',
      'Attention Mechanisms',
      'Tabu Search',
      'Random Forests',
      'Constraint Programming',
      'Reinforcement Learning',
    ],
    task: [
      'Query Optimization',
      'Entity Resolution',
      'Image Segmentation',
      'Program Repair',
      'Speech Enhancement',
      'Traffic Forecasting',
      'Malware Detection',
      'Recommendation',
      'Pose Estimation',
      'Type Inference',
      'Load Balancing',
    ],
    name: ['FastER', 'HyPath', 'TinyMix', 'GraphLite', 'OmniSeg', 'DeepLog++', 'RoBoT-Net', 'SplitMerge'],
    adjective: ['Efficient', 'Robust', 'Explainable', 'Scalable', 'Privacy-Preserving', 'Incremental'],
    domain: ['Sensor Networks', 'Edge Devices', 'Large Databases', 'Clinical Text', 'Low-Resource Settings'],
  },
  journals: [
    ['Transactions on Data and Software', 'Trans Data Softw'],
    ['Journal of Machine Perception', 'J Mach Percept'],
    ['Computing Surveys and Reviews', 'Comput Surv Rev'],
  ],
  proceedings: [
    ['{year} International Conference on Applied Machine Learning (ICAML)', 'Proc Int Conf Appl Mach Learn'],
    ['Proceedings of the {ordinal} Symposium on Data Engineering', 'Proc Symp Data Eng'],
    ['{year} Workshop on Reliable Software (WRS)', 'Proc Workshop Reliab Softw'],
  ],
  books: ['Lecture Notes in Intelligent Systems', 'Foundations of Query Processing'],
};
