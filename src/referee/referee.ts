/** The door to graphology-metrics, an independent program: what builds a document goes through here. */
export { certify } from './certify.js';
export { type FigureInput, refereeFigures } from './figures.js';
