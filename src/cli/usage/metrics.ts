import { type Command, Option } from 'commander';
import { addMeasuredOptions, type MeasuredFlags } from '../measured-options.js';
import { collect, csvBomOption, parseCount, parseRngSeed } from '../parse-options.js';

export interface MetricsFlags extends MeasuredFlags {
  readonly measure?: readonly string[];
  readonly parameter?: readonly string[];
  readonly from?: readonly string[];
  readonly top?: number;
  readonly format: 'table' | 'csv' | 'json';
  readonly csvBom?: true;
  readonly json?: true;
  readonly figures?: true;
  readonly check?: true;
  readonly threads?: number;
  readonly rngSeed: number;
}

/** `citeloom metrics`: centralities of any graph file. */
export function declareMetrics(program: Command): Command {
  return addMeasuredOptions(program.command('metrics'))
    .description('measure the works of any graph file: centralities, communities, the graph in numbers')
    .option('--measure <name>', 'this measure only (repeatable; default: all)', collect)
    .option('--parameter <name=value>', 'for example page-rank.alpha=0.9 (repeatable)', collect)
    .option('--from <id>', 'a work from which personalized PageRank starts (repeatable)', collect)
    .option('--top <number>', 'only so many works, by the first measure', parseCount)
    .addOption(
      new Option('--format <format>', 'how to print').choices(['table', 'csv', 'json']).default('table'),
    )
    .option('--json', 'as JSON')
    .addOption(csvBomOption())
    .option('--figures', 'the graph in numbers alone')
    .option(
      '--check',
      'compute again with graphology-metrics, however long it takes, and say how the values agree',
    )
    .option('--threads <number>', 'how many threads (default: as many as there are cores)', parseCount)
    .option('--rng-seed <number>', 'seed of the random numbers of communities and samples', parseRngSeed, 1);
}
