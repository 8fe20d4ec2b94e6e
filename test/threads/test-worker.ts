import { parentPort } from 'node:worker_threads';
import { serveJobs } from '../../src/threads/serve-jobs.js';
import { exiting, squares, sums, throwing, throwingLater } from './test-kernels.js';

if (parentPort !== null) serveJobs(parentPort, [squares, sums, throwing, throwingLater, exiting]);
