import { readFileSync } from 'node:fs';
import { placeIslands } from '../../../src/layout/islands/place-islands.js';
import { findCommunities } from '../../../src/metrics/communities/find-communities.js';
import { csrOf } from '../../../src/model/csr-graph.js';
import { seededRandom } from '../../../src/model/random.js';
import { createThreads } from '../../../src/threads/create-threads.js';
import { readField } from '../measures/field-file.js';

/** What laying a field out took, measured by its process itself. */
export interface IslandsCost {
  readonly seconds: number;
  /** Of processor, on all threads. */
  readonly processorSeconds: number;
  /** The most memory that the process had resident before the layout began, and at its end. */
  readonly megabytesBefore: number;
  readonly megabytes: number;
}

const [file = '', count = '1'] = process.argv.slice(2);
const arcs = readField(file);
const community = findCommunities(csrOf({ ...arcs, directed: true }), {
  algorithm: 'leiden',
  resolution: 1,
  random: seededRandom(1),
}).membership;
const threads = createThreads({ count: Number(count) });
const megabytesBefore = megabytesAtMost();
const [since, used] = [performance.now(), process.cpuUsage()];
const random = seededRandom(1);
await placeIslands({ ties: arcs, community: [...community], random, parallel: threads });
const { user, system } = process.cpuUsage(used);
const cost: IslandsCost = {
  seconds: (performance.now() - since) / 1_000,
  processorSeconds: (user + system) / 1_000_000,
  ...{ megabytesBefore, megabytes: megabytesAtMost() },
};
await threads.close();
process.stdout.write(JSON.stringify(cost));

/** @see https://man7.org/linux/man-pages/man5/proc_pid_status.5.html `VmHWM` */
function megabytesAtMost(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}
