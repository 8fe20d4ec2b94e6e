import type { Command } from 'commander';
import { crawlSeeds } from '../../crawl/crawl-seeds.js';
import { leftOutWarnings } from '../../crawl/left-out-warnings.js';
import { addCrawlOptions, type CrawlFlags, storePath } from '../crawl-options.js';
import { withCrawlSession } from '../crawl-session.js';
import { crawlCountsJson, crawlTable } from '../crawl-table.js';
import { printable, type Terminal } from '../terminal.js';

/** `citeloom crawl`: fetch into the store, build nothing. */
export function registerCrawl(program: Command, terminal: Terminal): void {
  addCrawlOptions(program.command('crawl'))
    .description('fetch the cited works into the store; build later, or elsewhere')
    .action((seed: string | undefined, flags: CrawlFlags) => crawl(seed, flags, terminal));
}

async function crawl(seedArgument: string | undefined, flags: CrawlFlags, terminal: Terminal): Promise<void> {
  await withCrawlSession({ name: 'crawl', seedArgument, flags }, terminal, async (session) => {
    const { seeds, source, known, limits, progress, onEvent } = session;
    onEvent({ type: 'stage', stage: 'crawl' });
    const crawled = await crawlSeeds(
      { seeds, known, limits, ...(source === undefined ? {} : { source }) },
      onEvent,
    );
    progress.done();
    for (const warning of crawled.leftOut.flatMap(leftOutWarnings)) progress.notice(warning);
    const counts = progress.counts();
    const store = storePath(flags);
    if (flags.json) {
      const works = crawled.depths.size;
      const seedIds = crawled.seeds.map(({ id }) => id);
      terminal.out.write(
        `${JSON.stringify({ seeds: seedIds, works, store, requests: crawlCountsJson(counts) })}\n`,
      );
      return;
    }
    const title = crawled.seeds.map((seed) => seed.title).join(' + ');
    terminal.out.write(`${printable(title)}\n\n${crawlTable(counts)}\n\nstore  ${printable(store)}\n`);
  });
}
