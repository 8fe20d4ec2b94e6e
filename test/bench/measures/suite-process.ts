import { readFileSync } from 'node:fs';
import { csrOf } from '../../../src/model/csr-graph.js';
import { createThreads } from '../../../src/threads/create-threads.js';
import { BENCH_MEASURES } from './bench-measures.js';
import { readField } from './field-file.js';
import type { SuiteCost } from './run-suite.js';

const [file = '', ...measures] = process.argv.slice(2);
const arcs = readField(file);
const threads = createThreads({ count: 2 });
const steps: SuiteCost['steps'][number][] = [];
let since = performance.now();

function note(title: string): void {
  const now = performance.now();
  steps.push({ title, ms: now - since });
  since = now;
}

const graph = csrOf({ ...arcs, directed: true });
note('graph');
for (const measure of measures) {
  const declared = BENCH_MEASURES.find(({ id }) => id === measure);
  if (declared === undefined) throw new RangeError(`citeloom has no ${measure}`);
  await declared.citeloom({ arcs, graph, parallel: threads });
  note(measure);
}
await threads.close();

/** @see https://man7.org/linux/man-pages/man5/proc_pid_status.5.html `VmHWM` */
const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
const cost: SuiteCost = { steps, megabytes: Number(kilobytes) / 1_024 };
process.stdout.write(JSON.stringify(cost));
