import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { parseBound, parseCount, parseDays, parseMailto, parseUrl } from './parse-options.js';

/** The options of every command that crawls, as commander gives them. */
export interface CrawlFlags {
  readonly out: string;
  readonly store?: string;
  readonly mailto?: string;
  readonly plusToken?: string;
  readonly crossrefUrl: string;
  readonly offline?: true;
  readonly depth?: number;
  readonly minCited?: number;
  readonly maxWorks?: number;
  /** Milliseconds. */
  readonly maxAge?: number;
  readonly retryMissing?: true;
  readonly maxSearches?: number;
  readonly requireComplete?: true;
  readonly decisions?: string;
  readonly quiet?: true;
  readonly json?: true;
}

/** Declares the seed and the options that say what is crawled, whom is asked, and where it is kept. */
export function addCrawlOptions(command: Command): Command {
  return command
    .argument(
      '[seed]',
      'a Crossref record (JSON), records (JSON lines), a snapshot, an export (BibTeX, RIS, Scopus …), a text with DOIs, or a DOI (default: the bundled survey)',
    )
    .option('--out <folder>', 'where the files go', 'out')
    .option('--store <file>', 'where fetched records are kept (default: crawl.sqlite in --out)')
    .addOption(
      new Option(
        '--mailto <address>',
        'your e-mail address: Crossref then answers from its polite, faster pool',
      )
        .env('CITELOOM_MAILTO')
        .argParser(parseMailto),
    )
    .addOption(
      new Option('--plus-token <token>', 'token of a Crossref Metadata Plus subscription').env(
        'CITELOOM_PLUS_TOKEN',
      ),
    )
    .addOption(
      new Option('--crossref-url <url>', 'address of the REST API')
        .env('CITELOOM_CROSSREF_URL')
        .default('https://api.crossref.org')
        .argParser(parseUrl),
    )
    .option('--depth <number>', 'how far: 1 the references, 2 also what they cite (default: 1)', parseCount)
    .option(
      '--min-cited <number>',
      'beyond the references, only works that so many fetched works cite (default: 1)',
      parseCount,
    )
    .option('--max-works <number>', 'no more works than this, those cited most first', parseCount)
    .option('--max-age <days>', 'ask again for what was fetched longer ago', parseDays)
    .option('--retry-missing', 'ask again for what earlier runs did not find')
    .option(
      '--max-searches <number>',
      'no more searches for references without a DOI than this (default: one each)',
      parseBound,
    )
    .option('--require-complete', 'exit with 1 when a look-up or a search failed; the files are written')
    .option(
      '--decisions <file>',
      'your corrected copy of matches.csv: it overrules what was found, from now on',
    )
    .option('--quiet', 'nothing but errors')
    .option('--json', 'progress, summary and errors as JSON');
}

/** Where fetched records are kept. */
export function storePath({ store, out }: Pick<CrawlFlags, 'store' | 'out'>): string {
  return store ?? join(out, 'crawl.sqlite');
}
