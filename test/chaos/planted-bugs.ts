import type { SpecialRoundName } from './battery.js';

/** A change to one file of the source; the text must be there exactly once. */
export interface Replacement {
  /** Within the folder of the source. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** A bug that the bench must catch. */
export interface PlantedBug {
  readonly name: string;
  readonly replacements: readonly Replacement[];
  /** Where it is looked for: the named scenarios, then a seeded round with kills or without. */
  readonly rounds: readonly (SpecialRoundName | 'kills' | 'schedules')[];
}

const SCHEDULE = 'http/send-schedule.ts';
const API = 'sources/crossref/api.ts';

/** The bugs, each planted alone in a copy of the package. */
export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: 'answers are committed only when the crawl ends',
    replacements: [
      { file: 'crawl/store-writer.ts', find: 'scheduled ??= setImmediate(', put: 'scheduled ??= (() => 0)(' },
    ],
    rounds: ['kills'],
  },
  {
    name: 'full bucket at start: as many requests as the limit allows go at once',
    replacements: [
      {
        file: SCHEDULE,
        find: 'return Math.max(due, lastTaken + this.#spacing() * CLOSEST, this.#windowOpens(now));',
        put: 'return this.state.sent.length < this.state.limit.requests ? now : lastTaken + this.#spacing();',
      },
    ],
    rounds: ['lowLimits'],
  },
  {
    name: '429 counted as missing',
    replacements: [
      {
        file: 'sources/crossref/reply.ts',
        find: 'if (status === 404 || status === 410) {',
        put: "if (status > 428 && status < 430) return { type: 'absent' }; if (status === 404 || status === 410) {",
      },
      { file: 'sources/crossref/reply.ts', find: 'if (status === 429)', put: 'if (status === 4290)' },
    ],
    rounds: ['schedules'],
  },
  {
    name: 'the pause that a 429 asks for is not kept',
    replacements: [{ file: API, find: 'pacers[kind].pause(pause);', put: '' }],
    rounds: ['schedules'],
  },
  {
    name: 'Retry-After is not read',
    replacements: [{ file: 'http/retry-after.ts', find: 'return waits.length === 0', put: 'return true' }],
    rounds: ['schedules'],
  },
  {
    name: 'a list that fails is not halved',
    replacements: [
      {
        file: 'sources/crossref/resolve-batch.ts',
        find: '? halve(dois) : dois.map(single)',
        put: '? [] : []',
      },
    ],
    rounds: ['largeListsFail'],
  },
  {
    name: 'aliases are dropped',
    replacements: [
      { file: 'sources/crossref/urls.ts', find: 'return normalizeDoi(path);', put: 'return undefined;' },
    ],
    rounds: ['calm'],
  },
  {
    name: 'works leave the graph in the order in which they came',
    replacements: [
      { file: 'graph/collect-works.ts', find: '.sort((a, b) => compareText(a.id, b.id))', put: '' },
    ],
    rounds: ['calm', 'schedules'],
  },
  {
    name: 'files are written in place',
    replacements: [
      { file: 'cli/files.ts', find: "await open(temporary, 'wx')", put: "await open(path, 'w')" },
      { file: 'cli/files.ts', find: 'rename(temporary, path).catch', put: 'Promise.resolve().catch' },
    ],
    rounds: ['fullDisk', 'kills'],
  },
  {
    name: 'rows is not set: a list gives 20 works at most',
    replacements: [
      { file: 'sources/crossref/urls.ts', find: "join(',')}&rows=", put: "join(',')}&unknown=" },
    ],
    rounds: ['calm'],
  },
  {
    name: '404 ends the crawl',
    replacements: [
      {
        file: 'sources/crossref/resolve-single.ts',
        find: "case 'absent':",
        put: "case 'absent': throw new Error('404');",
      },
    ],
    rounds: ['calm'],
  },
  {
    name: 'one request too many under way',
    replacements: [
      { file: SCHEDULE, find: '>= this.state.limit.concurrency', put: '> this.state.limit.concurrency' },
      {
        file: 'http/pacer.ts',
        find: 'slots.concurrency = concurrency',
        put: 'slots.concurrency = concurrency + 1',
      },
    ],
    rounds: ['slowAnswers'],
  },
  {
    name: 'a second crawler gets the store',
    replacements: [
      {
        file: 'crawl/store-lock.ts',
        find: "database.exec('BEGIN IMMEDIATE');",
        put: 'return { release: () => database.close() };',
      },
    ],
    rounds: ['oneStoreTwoCrawlers'],
  },
  {
    name: 'errors end with exit code 0',
    replacements: [
      { file: 'cli/text/report-error.ts', find: 'const { colors } = screenOf(err);', put: 'return 0;' },
    ],
    rounds: ['readOnlyFolder', 'fullDisk'],
  },
  {
    name: 'a work that comes for another is taken for it',
    replacements: [
      {
        file: 'sources/crossref/resolve-single.ts',
        find: '!names.includes(doi) && !names.includes(target)',
        put: 'names.length === 0',
      },
    ],
    rounds: ['lastingFaults'],
  },
];
