import { systemClock } from '../http/clock.js';
import { seededRandom } from '../model/random.js';
import type { MetadataSource, SourceEvent } from '../sources/contract.js';
import { createCrossrefSource } from '../sources/crossref/source.js';
import type { CrawlFlags } from './crawl-options.js';
import { packageVersion } from './package-files.js';

/** What a source needs of the run beside the user's options. */
export interface SourceContext {
  readonly onEvent: (event: SourceEvent) => void;
  readonly signal: AbortSignal;
  /** Whether an earlier run may just have sent requests. */
  readonly resumed: boolean;
}

/** Crossref as the user's options describe it. */
export async function openSource(
  { crossrefUrl, mailto, plusToken }: CrawlFlags,
  { onEvent, signal, resumed }: SourceContext,
): Promise<MetadataSource> {
  return createCrossrefSource({
    baseUrl: crossrefUrl,
    userAgentVersion: await packageVersion(),
    clock: systemClock,
    random: seededRandom(Date.now() | 0),
    emit: onEvent,
    signal,
    resumed,
    ...(mailto === undefined ? {} : { mailto }),
    ...(plusToken === undefined ? {} : { plusToken }),
  });
}
