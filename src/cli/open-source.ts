import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { systemClock } from '../http/clock.js';
import { seededRandom } from '../model/random.js';
import type { MetadataSource, SourceEvent } from '../sources/contract.js';
import { openCrossrefBudget } from '../sources/crossref/open-budget.js';
import { createCrossrefSource } from '../sources/crossref/source.js';
import type { CrawlFlags } from './crawl-options.js';
import { packageVersion } from './package-files.js';

/** What a source needs of the run beside the user's options. */
export interface SourceContext {
  readonly onEvent: (event: SourceEvent) => void;
  /** Logs each request that was answered. */
  readonly log?: ((request: Extract<SourceEvent, { type: 'request' }>) => void) | undefined;
  readonly signal: AbortSignal;
}

/** Crossref as the user's options describe it, within the limits that all runs of this user share. */
export async function openSource(
  { crossrefUrl, mailto, plusToken }: CrawlFlags,
  { onEvent, log, signal }: SourceContext,
): Promise<MetadataSource> {
  const identity = {
    ...(mailto === undefined ? {} : { mailto }),
    ...(plusToken === undefined ? {} : { plusToken }),
  };
  return createCrossrefSource({
    baseUrl: crossrefUrl,
    userAgentVersion: await packageVersion(),
    clock: systemClock,
    random: seededRandom(Date.now() | 0),
    emit: (event) => {
      if (event.type === 'request') log?.(event);
      onEvent(event);
    },
    signal,
    budget: openCrossrefBudget({
      folder: stateFolder(),
      identity,
      baseUrl: crossrefUrl,
      clock: systemClock,
      onNotice: (message) => onEvent({ type: 'notice', message }),
    }),
    ...identity,
  });
}

/** What decides where a program keeps what is to outlive it. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * The folder in which this user's runs find one another: `$XDG_STATE_HOME/citeloom`, by default
 * `~/.local/state/citeloom`; on Windows `%LOCALAPPDATA%\citeloom`.
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function stateFolder(
  { platform, env, home }: Surroundings = { platform: process.platform, env: process.env, home: homedir() },
): string {
  const [named, usual] =
    platform === 'win32'
      ? [env.LOCALAPPDATA, join(home, 'AppData', 'Local')]
      : [env.XDG_STATE_HOME, join(home, '.local', 'state')];
  return join(named !== undefined && isAbsolute(named) ? named : usual, 'citeloom');
}
