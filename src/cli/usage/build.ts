import { type Command, Option } from 'commander';
import { addCrawlOptions, type CrawlFlags } from '../crawl-options.js';
import { collect, csvBomOption, FORCE, parsePort, parseRngSeed } from '../parse-options.js';

/** The options of `citeloom build`, as commander gives them. */
export interface BuildFlags extends CrawlFlags {
  readonly online?: true;
  readonly library?: readonly string[];
  readonly format?: readonly string[];
  readonly rngSeed: number;
  readonly mergeVersions?: true;
  readonly force?: true;
  readonly csvBom?: true;
  readonly view?: boolean;
  readonly port?: number;
}

/** `citeloom build`: the whole way from a seed to the exports and the viewer. */
export function declareBuild(program: Command): Command {
  return addCrawlOptions(program.command('build'))
    .description('build the citation graph of a survey: crawl, measure, export, viewer')
    .addOption(new Option('--offline', 'ask no server; take local sources').conflicts('online'))
    .option('--online', 'an unreachable Crossref is an error, not a reason to take local sources')
    .option('--library <file>', 'a CSL-JSON export of your reference manager (repeatable)', collect)
    .option('--merge-versions', 'join preprints with what was published')
    .option('--format <format>', 'write this format besides graph.json (repeatable; default: all)', collect)
    .option('--rng-seed <number>', 'seed of the random numbers of layouts and communities', parseRngSeed, 1)
    .option('--force', FORCE)
    .addOption(csvBomOption())
    .option('--view', 'serve the viewer afterwards, when in a terminal')
    .option('--no-view', 'do not serve the viewer')
    .option('--port <number>', 'port of the viewer (default: 7420, or a free one)', parsePort);
}
