import { parentPort } from 'node:worker_threads';
import { KERNELS } from './kernels.js';
import { serveJobs } from './serve-jobs.js';

// The module that a thread runs, see `createThreads`.
if (parentPort !== null) serveJobs(parentPort, KERNELS);
