import type { Command } from 'commander';
import { addCrawlOptions, type CrawlFlags } from '../crawl-options.js';

/** The options of `citeloom crawl`, as commander gives them. */
export interface CrawlCommandFlags extends CrawlFlags {
  readonly exportSnapshot?: string;
  readonly force?: true;
}

/** `citeloom crawl`: fetch into the store, build nothing. */
export function declareCrawl(program: Command): Command {
  return addCrawlOptions(program.command('crawl'))
    .description('fetch the cited works into the store; build later, or elsewhere')
    .option('--export-snapshot <file>', 'write all that a build needs into one file (.jsonl or .jsonl.gz)')
    .option('--force', 'write the snapshot over a file of yours, or of another seed')
    .option('--offline', 'ask no server; export what the store holds');
}
