export { Warnings } from '../input/warnings.js';
