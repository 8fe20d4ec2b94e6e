import type { MessagePort } from 'node:worker_threads';
import type { Kernel } from '../model/parallel.js';
import { abandon, awaitRound, type ThreadAnswer, type ThreadJob, takeTask, tellDone } from './messages.js';

/** The work of a thread: does its part of each job that comes in by the port, with the kernels of a registry. */
export function serveJobs(port: MessagePort, kernels: readonly Kernel[]): void {
  port.on('message', (job: ThreadJob) => {
    const answer = answerTo(job, kernels);
    port.postMessage(answer);
  });
}

function answerTo(job: ThreadJob, kernels: readonly Kernel[]): ThreadAnswer {
  try {
    const kernel = kernels.find(({ name }) => name === job.kernel);
    if (kernel === undefined) throw new RangeError(`There is no kernel ${job.kernel}`);
    const doChunk = kernel.start(job.shared);
    for (let task = takeTask(job); task !== undefined; task = takeTask(job)) {
      awaitRound(job, task);
      doChunk(task.chunk, task.round);
      tellDone(job);
    }
    return { type: 'done' };
  } catch (thrown) {
    abandon(job);
    return { type: 'failed', error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }
}
