import { type Random, seededRandom } from '../../src/model/random.js';
import type { ClassLimit } from '../replica/limiter.js';
import type { SeenRequest } from '../replica/replica.js';
import { type DrawnFault, drawPassingFault } from './fault-kinds.js';

/** What the server does to its clients in one round; the same for the same seed and the same requests. */
export interface Schedule {
  /** Milliseconds before each answer. */
  readonly latency: number;
  readonly limits: Record<'single' | 'list', ClassLimit>;
  /** From the request with that number on. */
  readonly changes: readonly { readonly from: number; readonly limits: Schedule['limits'] }[];
  /** What goes wrong with a request, if anything. */
  readonly fault: (request: SeenRequest) => DrawnFault | undefined;
}

/** How rough a schedule is. */
export interface Roughness {
  /** Share of the requests that are spoiled while a burst lasts, and outside of it. */
  readonly share: number;
  /** No more faults than this, so that a round ends. */
  readonly most: number;
  /** Limits change this often. */
  readonly changes: number;
}

/** An early request is the likeliest to be spoiled again: this many tries fail at most. */
const SPOILED_TRIES = 2;
const BURST = 4;

/** Draws a schedule. Bursts spoil several requests in a row. */
export function drawSchedule(seed: number, { share, most, changes }: Roughness): Schedule {
  const random = seededRandom(seed);
  const limits = drawLimits(random);
  let spoiled = 0;
  let burst = 0;
  return {
    limits,
    latency: Math.floor(random() * 60),
    changes: Array.from({ length: changes }, () => ({
      from: 5 + Math.floor(random() * 40),
      limits: drawLimits(random),
    })).sort((a, b) => a.from - b.from),
    fault: ({ attempt }) => {
      const drawn = random();
      if (spoiled >= most || attempt > SPOILED_TRIES) return undefined;
      if (burst === 0 && drawn >= share) return undefined;
      if (burst === 0 && random() < 0.25) burst = BURST;
      burst = Math.max(0, burst - 1);
      spoiled += 1;
      return drawPassingFault(random);
    },
  };
}

/** Limits well above the published ones, so that a round takes a second or two. */
function drawLimits(random: Random): Schedule['limits'] {
  const single = [24, 40, 80, 120][Math.floor(random() * 4)] ?? 40;
  const concurrency = 1 + Math.floor(random() * 3);
  return {
    single: { requests: single, interval: 1_000, concurrency },
    list: { requests: Math.ceil(single / 2), interval: 1_000, concurrency },
  };
}

/** A server without faults, and quick. */
export function calmSchedule(): Schedule {
  const limit = { interval: 1_000, concurrency: 3 };
  return {
    limits: { single: { requests: 140, ...limit }, list: { requests: 70, ...limit } },
    latency: 0,
    changes: [],
    fault: () => undefined,
  };
}
