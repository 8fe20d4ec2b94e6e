import { type CrawlLimits, DEFAULT_LIMITS } from '../crawl/crawl.js';
import type { SeedGiven } from '../crawl/resolve-seeds.js';
import { type CrawlStore, openStore, openStoreReader } from '../crawl/store.js';
import { withMaxAge } from '../crawl/with-max-age.js';
import { CiteloomError } from '../errors.js';
import { EMPTY_CACHE, type LookupCache, layerCaches } from '../model/lookup-cache.js';
import { type Decision, referenceId } from '../model/match.js';
import type { BuildEvent } from '../pipeline.js';
import type { MetadataSource, SourceEvent } from '../sources/contract.js';
import { mapCrossrefRecord } from '../sources/crossref/map.js';
import type { Library } from '../sources/library/read-library.js';
import { type Completeness, createCompleteness } from './completeness.js';
import { type CrawlFlags, storePath } from './crawl-options.js';
import { type Interrupt, onInterrupt } from './interrupt.js';
import { assertOneStandardInput } from './open-input.js';
import { openSource } from './open-source.js';
import { type Decided, readDecisions } from './read-decisions.js';
import { readSeedArgument, type SeedArgument } from './read-inputs.js';
import type { Terminal } from './terminal.js';
import { createProgress, type Progress } from './text/progress.js';
import { withReadingProgress } from './text/reading-progress.js';

/** All that a command which crawls works with: opened, and closed again whatever happens. */
export interface CrawlSession {
  readonly seeds: readonly SeedGiven[];
  readonly limits: CrawlLimits;
  /** What the seed itself knows of works, as sources. */
  readonly seedLibraries: readonly Library[];
  /** What is known, and what holds the answers of this run. */
  readonly cache: LookupCache;
  /** What the user decided, now or before, by `referenceId`. */
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly maxSearches: number;
  /** Where what is known came from, when no server is asked. */
  readonly metadata: 'crossref' | 'local';
  /** Absent when no server is asked. */
  readonly source?: MetadataSource;
  readonly progress: Progress;
  readonly completeness: Completeness;
  readonly interrupt: Interrupt;
  /** Closes what holds the answers: nothing is fetched any more, and the stages to come hear no signal. */
  endAsking(): void;
  /** Shows how far it is. */
  readonly onEvent: (event: BuildEvent | SourceEvent) => void;
}

/** The command that runs, for what it says when it is interrupted. */
export interface CrawlCommand {
  readonly name: 'build' | 'crawl';
  readonly seedArgument: string | undefined;
  readonly flags: CrawlFlags;
  /** Looks, before anything is asked or written, whether the command may write what it will write. */
  readonly beforeStart: (seeds: readonly string[]) => Promise<unknown>;
}

/**
 * Reads the seed, opens the store (for reading only when no server is asked) and the source, and lets the
 * command work with them. On Ctrl-C what was fetched is committed, and the error says how to go on.
 */
export async function withCrawlSession<Result>(
  command: CrawlCommand,
  terminal: Terminal,
  work: (session: CrawlSession) => Promise<Result>,
): Promise<Result> {
  const { flags } = command;
  assertOneStandardInput([command.seedArgument, flags.decisions]);
  const seed = await withReadingProgress(terminal, flags, (watch) =>
    readSeedArgument(command.seedArgument, watch),
  );
  const decided = flags.decisions === undefined ? [] : await readDecisions(flags.decisions, seed.seeds);
  await command.beforeStart(seed.seeds.map((one) => ('doi' in one ? one.doi : one.id)));
  const asksNobody = flags.offline === true || seed.snapshot !== undefined;
  const progress = createProgress(terminal, flags);
  if (seed.notice !== undefined) progress.notice(seed.notice);
  const completeness = createCompleteness();
  const opened = asksNobody ? openToRead(flags, seed, decided) : openToWrite(flags, decided);
  const interrupt = onInterrupt();
  let isOpen = true;
  const endAsking = () => {
    interrupt.release();
    if (isOpen) opened.close();
    isOpen = false;
  };
  const onEvent = (event: BuildEvent | SourceEvent) => {
    completeness.take(event);
    progress.show(event);
    if (event.type === 'stage') interrupt.throwIfInterrupted();
  };
  try {
    const source = asksNobody
      ? undefined
      : await openSource(flags, { onEvent, log: opened.log, signal: interrupt.signal });
    return await work({
      seeds: seed.seeds,
      seedLibraries: seed.library === undefined ? [] : [seed.library],
      limits: crawlLimits(flags, limitsOf(seed.snapshot)),
      cache: seed.cache === undefined ? opened.cache : layerCaches(seed.cache, opened.cache),
      decisions: withDecided(seed.decisions ?? opened.decisions, decided),
      maxSearches: flags.maxSearches ?? Number.POSITIVE_INFINITY,
      metadata: seed.snapshot?.metadata ?? (asksNobody ? 'local' : 'crossref'),
      ...(source === undefined ? {} : { source }),
      progress,
      completeness,
      interrupt,
      endAsking,
      onEvent,
    });
  } catch (thrown) {
    throw sayHowToGoOn(thrown, command);
  } finally {
    progress.done();
    endAsking();
  }
}

/** What a session reads and writes. */
interface OpenedCache {
  readonly cache: LookupCache;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Absent where nothing is asked. */
  readonly log?: CrawlStore['log'];
  close(): void;
}

/** A snapshot needs no store: it is to give the same everywhere. Decisions are kept all the same. */
function openToRead(flags: CrawlFlags, { snapshot }: SeedArgument, decided: readonly Decided[]): OpenedCache {
  const path = storePath(flags);
  const mapRecord = mapCrossrefRecord;
  if (snapshot === undefined && decided.length > 0) {
    const store = openStore(path, { mapRecord, now: Date.now });
    keepDecisions(store, decided);
    store.close();
  }
  const reader = snapshot === undefined ? openStoreReader(path, { mapRecord }) : undefined;
  return {
    cache: reader ?? EMPTY_CACHE,
    decisions: reader?.decisions() ?? new Map(),
    close: () => reader?.close(),
  };
}

/** @throws CiteloomError when the store cannot be written: before any request */
function openToWrite(flags: CrawlFlags, decided: readonly Decided[]): OpenedCache {
  const now = Date.now();
  const store = openStore(storePath(flags), { mapRecord: mapCrossrefRecord, now: Date.now });
  keepDecisions(store, decided);
  const { maxAge, retryMissing = false } = flags;
  return {
    cache: withMaxAge(store, { now, retryMissing, ...(maxAge === undefined ? {} : { maxAge }) }),
    decisions: store.decisions(),
    log: store.log,
    close: store.close,
  };
}

function keepDecisions(store: CrawlStore, decided: readonly Decided[]): void {
  for (const { seed, key, decision } of decided) store.decide(seed, key, decision);
}

/** The file at hand overrules what was decided before. */
function withDecided(
  before: ReadonlyMap<string, Decision>,
  decided: readonly Decided[],
): ReadonlyMap<string, Decision> {
  return new Map([
    ...before,
    ...decided.map(({ seed, key, decision }) => [referenceId(seed, key), decision] as const),
  ]);
}

function limitsOf(snapshot: SeedArgument['snapshot']): Partial<CrawlLimits> {
  if (snapshot === undefined) return {};
  const { depth, minCited, maxWorks } = snapshot;
  return { depth, minCited, maxWorks: maxWorks ?? Number.POSITIVE_INFINITY };
}

function sayHowToGoOn(thrown: unknown, { name, seedArgument, flags }: CrawlCommand): unknown {
  if (!(thrown instanceof CiteloomError) || thrown.code !== 'INTERRUPTED') return thrown;
  const again = ['citeloom', name, ...(seedArgument === undefined ? [] : [seedArgument])].join(' ');
  return new CiteloomError('INTERRUPTED', thrown.message, {
    hint: `What was fetched is kept in ${storePath(flags)}. To go on, run the same command again: ${again} …`,
    cause: thrown,
  });
}

/** How far to crawl: as the user says, else as the seed says (a snapshot does), else the references. */
function crawlLimits(flags: CrawlFlags, ofSeed: Partial<CrawlLimits> = {}): CrawlLimits {
  const { depth, minCited, maxWorks } = { ...DEFAULT_LIMITS, ...ofSeed };
  return {
    depth: flags.depth ?? depth,
    minCited: flags.minCited ?? minCited,
    maxWorks: flags.maxWorks ?? maxWorks,
  };
}
