import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../replica/fault.js';
import type { CrossrefRecord } from '../replica/holdings.js';
import { createReplica, type Replica, type SeenRequest } from '../replica/replica.js';
import type { DrawnFault } from './fault-kinds.js';
import { Executioner, type KillPoint } from './kill-point.js';
import { type Life, type LifeOptions, live } from './life.js';
import type { Schedule } from './schedule.js';
import type { SmallSurvey } from './small-survey.js';

/** One process in a round. */
export interface Played extends Life {
  /** Requests that had come before it began. */
  readonly before: number;
  readonly point: KillPoint | undefined;
  /** Milliseconds on the server's clock. */
  readonly endedAt: number;
  /** The output folder, and the store within. */
  readonly out: string;
}

/** What one round is played with. */
export interface ArenaOptions {
  /** A folder for this round alone. */
  readonly folder: string;
  readonly dist: string;
  readonly survey: SmallSurvey;
  readonly schedule: Schedule;
  /** Works that are never answered as they should; lists are silent about them. */
  readonly lasting?: ReadonlyMap<string, Fault>;
  /** Records in place of those of the survey. */
  readonly records?: readonly CrossrefRecord[];
}

/** A replica, a survey and the processes that crawl it, one after the other or side by side. */
export interface Arena {
  readonly replica: Replica;
  readonly options: ArenaOptions;
  /** The faults that were played, by number of request. */
  readonly faults: ReadonlyMap<number, DrawnFault>;
  readonly played: readonly Played[];
  readonly seedFile: string;
  /** Runs `citeloom build`, killed at the point if one is given. */
  build(options?: BuildOptions): Promise<Played>;
  /** From now on nothing goes wrong but what lasts. */
  calm(): void;
  close(): Promise<void>;
}

/** How one process is run. */
export interface BuildOptions {
  readonly point?: KillPoint | undefined;
  /** A folder's name; `out` unless given. */
  readonly out?: string;
  readonly more?: readonly string[];
  readonly patience?: number;
  readonly clockStep?: LifeOptions['clockStep'];
}

/** The address of the crawls in a round: they share one budget. */
const MAILTO = 'you@example.org';

/** Sets up a round. */
export async function openArena(options: ArenaOptions): Promise<Arena> {
  const { folder, dist, survey, schedule, lasting = new Map<string, Fault>() } = options;
  mkdirSync(folder, { recursive: true });
  const seedFile = join(folder, 'seed.json');
  writeFileSync(seedFile, JSON.stringify(survey.seed));
  const faults = new Map<number, DrawnFault>();
  const played: Played[] = [];
  const executioners = new Set<Executioner>();
  const limits = structuredClone(schedule.limits);
  let isCalm = false;

  function fault(request: SeenRequest): Fault | undefined {
    for (const change of schedule.changes) {
      if (change.from !== request.number) continue;
      Object.assign(limits.single, change.limits.single);
      Object.assign(limits.list, change.limits.list);
    }
    const stays = lasting.get(doiOf(request));
    if (stays !== undefined) return stays;
    if ([...executioners].some((one) => one.halts(request.number))) {
      const onHalt = () => {
        for (const one of executioners) one.kill();
      };
      return { type: 'halt-amid-body', pause: 100, onHalt };
    }
    const drawn = isCalm ? undefined : schedule.fault(request);
    if (drawn !== undefined) faults.set(request.number, drawn);
    return drawn?.fault;
  }

  const replica = await createReplica({
    records: options.records ?? survey.records,
    aliases: survey.aliases,
    agencies: survey.agencies,
    limits: { polite: limits },
    latency: schedule.latency,
    retryAfter: 1,
    unlisted: new Set(lasting.keys()),
    faults: fault,
    watch: (moment, { number }) => {
      for (const one of executioners) one.see(moment, number);
    },
  });

  async function build(how: BuildOptions = {}): Promise<Played> {
    const { point, out = 'out', more = [], patience, clockStep } = how;
    const output = join(folder, out);
    mkdirSync(output, { recursive: true });
    const before = replica.log.length;
    const executioner = new Executioner(point, before, output);
    executioners.add(executioner);
    const args = ['build', seedFile, '--crossref-url', replica.url, '--mailto', MAILTO, '--online'];
    const life = await live({
      dist,
      home: folder,
      args: [...args, '--quiet', '--out', output, ...more],
      onStart: (child) => executioner.attach(child),
      ...(patience === undefined ? {} : { patience }),
      ...(clockStep === undefined ? {} : { clockStep }),
    });
    executioners.delete(executioner);
    executioner.release();
    const one = {
      ...life,
      endedAt: executioner.killedAt ?? performance.now(),
      before,
      point,
      out: output,
    };
    played.push(one);
    return one;
  }

  return {
    replica,
    options,
    faults,
    played,
    seedFile,
    build,
    calm: () => {
      isCalm = true;
    },
    close: () => replica.close(),
  };
}

/** The DOI that a single request asks for; empty for a list. */
function doiOf({ kind, target }: SeenRequest): string {
  return kind === 'list' ? '' : decodeURIComponent(target.replace('/works/', '').replace(/[?].*$/, ''));
}
